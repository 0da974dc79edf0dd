"""What the platform tells of the network. Nothing is sent or asked over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation  # noqa: TID251 - it fetches nothing, it tells of the network

_MEDIA = {
    QNetworkInformation.TransportMedium.Ethernet: "ethernet",
    QNetworkInformation.TransportMedium.WiFi: "wifi",
    QNetworkInformation.TransportMedium.Cellular: "cellular",
    QNetworkInformation.TransportMedium.Bluetooth: "bluetooth",
}


class QtNetworkPort(QObject):
    """The queue's network port. GUI thread, after the QApplication."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        loaded = QNetworkInformation.loadDefaultBackend()
        self._info = QNetworkInformation.instance() if loaded else None

    def _has(self, feature: QNetworkInformation.Feature) -> bool:
        return self._info is not None and self._info.supports(feature)

    def is_online(self) -> bool | None:
        """False only where the platform is sure that there is no network."""
        if self._info is None or not self._has(QNetworkInformation.Feature.Reachability):
            return None
        reach = self._info.reachability()
        if reach is QNetworkInformation.Reachability.Unknown:
            return None
        return reach is not QNetworkInformation.Reachability.Disconnected

    def is_metered(self) -> bool | None:
        """Whether the traffic costs."""
        return self._info.isMetered() if self._info and self._has(QNetworkInformation.Feature.Metered) else None

    def network_name(self) -> str | None:
        """The kind of network, since Qt knows no names: 'ethernet', 'wifi', 'cellular', 'bluetooth'."""
        if self._info is None or not self._has(QNetworkInformation.Feature.TransportMedium):
            return None
        return _MEDIA.get(self._info.transportMedium())

    def on_changed(self, callback: Callable[[], object]) -> None:
        """Who hears of a change."""
        if self._info is not None:
            self._info.reachabilityChanged.connect(lambda _reach: callback())
            self._info.isMeteredChanged.connect(lambda _metered: callback())
            self._info.transportMediumChanged.connect(lambda _medium: callback())
