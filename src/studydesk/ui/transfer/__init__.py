"""In and out: dialogs that bring things from other programs and take them there."""
