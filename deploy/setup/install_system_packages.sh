#!/bin/sh
# Installs Debian packages without letting them start a server: ours runs its own private ones.
# Run as root: sudo sh deploy/setup/install_system_packages.sh PACKAGE...
set -eu
export DEBIAN_FRONTEND=noninteractive

policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT INT TERM
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
fi

apt-get update -qq || echo "apt-get update failed; trying with the lists at hand" >&2
apt-get install -y -qq --no-install-recommends "$@"

# A broker of the system's own is not wanted at the next boot either.
case " $* " in
    *" rabbitmq-server "*)
        if [ -d /run/systemd/system ]; then
            systemctl disable --now rabbitmq-server.service epmd.socket epmd.service || true
        elif command -v update-rc.d > /dev/null; then
            update-rc.d rabbitmq-server disable || true
        fi
        ;;
esac
