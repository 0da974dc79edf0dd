#!/usr/bin/env bash
# Tries a .deb in a clean root, as root: installs an older one, starts it, upgrades, lets the program look at itself as an
# ordinary user without a network, starts the window under Xvfb (the picture is ROOT/tmp/shot.png), removes it.
#
#   mmdebstrap --variant=apt trixie ROOT && packaging/linux/try_in_root.sh ROOT OLD.deb NEW.deb
#
# An older one: dpkg-deb -R NEW.deb folder, a lower Version in folder/DEBIAN/control, dpkg-deb -b folder OLD.deb.
set -euo pipefail
# What is mounted is mounted for this script alone: who deletes ROOT too early must not reach the devices of the machine.
[ "${STUDYDESK_ALONE:-}" ] || STUDYDESK_ALONE=1 exec unshare --mount --propagation private "$0" "$@"
root=$1 old=$2 new=$3
export DEBIAN_FRONTEND=noninteractive
install="apt-get install -qy --no-install-recommends"

cp "$old" "$root/tmp/old.deb"
cp "$new" "$root/tmp/new.deb"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
echo "learner:x:1000:1000::/home/learner:/bin/sh" >> "$root/etc/passwd"
mkdir -p "$root/home/learner"
chown 1000:1000 "$root/home/learner"
as_learner() { chroot --userspec=1000:1000 "$root" env HOME=/home/learner sh -c "cd; $1"; }

chroot "$root" sh -c "apt-get update -q && $install /tmp/old.deb" > /dev/null
as_learner "QT_QPA_PLATFORM=offscreen studydesk --quit-after-start"
as_learner "ls .local/share/StudyDesk/profile/studydesk.db"

chroot "$root" sh -c "$install /tmp/new.deb" > /dev/null
chroot "$root" dpkg-query -W studydesk
as_learner "QT_QPA_PLATFORM=offscreen studydesk doctor | grep '^ok *Database: sound'"

unshare -n sh -c "ip link set lo up; exec chroot --userspec=1000:1000 '$root' env HOME=/home/learner sh -c 'cd; studydesk --self-test'"

chroot "$root" sh -c "$install xvfb xauth" > /dev/null
as_learner "xvfb-run -a -s '-screen 0 1280x800x24' studydesk --profile window --screenshot /tmp/shot.png"

chroot "$root" apt-get remove -qy studydesk > /dev/null
test ! -e "$root/usr/lib/studydesk"
as_learner "ls .local/share/StudyDesk/profile/studydesk.db"
echo "all of it works in $root"
