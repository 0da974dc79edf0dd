"""What is really put out as sound, read back from a sink that goes nowhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from tests.support.barcode import film

HZ = 440
RATE = 48_000
SECONDS = 3.0
_PLAYER = Path(__file__).with_name("sound_player.py")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A sound server of our own with one sink that goes nowhere; the environment that leads to it."""
    for program in ("pulseaudio", "parec", "pactl"):
        if shutil.which(program) is None:
            pytest.skip(f"reading sound back needs {program}")
    folder = tmp_path / "sound"
    folder.mkdir(mode=0o700)
    socket = folder / "native"
    kept = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "XDG_CONFIG_HOME": str(folder)}
    environment = {**os.environ, **kept, "PULSE_SERVER": f"unix:{socket}", "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    modules = [
        f"module-native-protocol-unix socket={socket} auth-anonymous=1",
        f"module-null-sink sink_name=nowhere rate={RATE} channels=1",
    ]
    command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--disallow-exit"]
    command += [part for module in modules for part in ("-L", module)]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, env=environment, stderr=log) as process:
        try:
            for _ in range(100):
                asked = subprocess.run(["pactl", "info"], env=environment, capture_output=True, check=False)
                if asked.returncode == 0:
                    break
                time.sleep(0.05)  # another program comes up; there is no signal to wait for
            else:
                pytest.skip(f"no sound server comes up here: {(folder / 'log').read_text()[-200:]}")
            yield environment
        finally:
            process.terminate()


def heard(environment: dict[str, str], file: Path, rate: float) -> np.ndarray:
    """The samples that a player put out, from 0 to 1."""
    command = [sys.executable, str(_PLAYER), str(file), str(rate), str(SECONDS)]
    record = ["parec", "--device=nowhere.monitor", "--format=s16le", f"--rate={RATE}", "--channels=1", "--latency=4800"]
    with subprocess.Popen(record, env=environment, stdout=subprocess.PIPE) as recorder:
        played = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=40, check=False)
        recorder.terminate()
        assert recorder.stdout is not None
        sound = np.frombuffer(recorder.stdout.read(), dtype="<i2") / 32_768
    assert played.returncode == 0, played.stderr[-400:]
    assert "plays" in played.stdout
    return sound


@pytest.mark.parametrize("rate", [1.0, 2.0])
def test_the_sound_that_comes_out_keeps_its_pitch(server: dict[str, str], rate: float) -> None:
    sound = heard(server, film(8, hz=HZ), rate)
    loud = np.flatnonzero(np.abs(sound) > 0.02)
    assert loud.size > RATE // 4, "hardly anything was heard"
    middle, half = (loud[0] + loud[-1]) // 2, min(RATE, loud[-1] - loud[0]) // 2
    part = sound[middle - half : middle + half]
    strength = np.abs(np.fft.rfft(part * np.hanning(part.size)))
    assert np.argmax(strength) * RATE / part.size == pytest.approx(HZ, rel=0.02)
