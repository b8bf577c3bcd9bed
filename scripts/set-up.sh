# What both commands share: a Python of 3.11 or newer with venv, and the folder .venv.
# Sourced, not run.

say() { printf '== %s\n' "$*"; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt_updated=
apt_install() {
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "Cần cài thêm: $*" >&2
        exit 3
    fi
    [ -n "$apt_updated" ] || as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null
    apt_updated=yes
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" </dev/null
}

find_python() {
    for python in python3 python3.13 python3.12 python3.11; do
        if command -v "$python" >/dev/null 2>&1 &&
            "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
}

python=$(find_python)
if [ -z "$python" ]; then
    apt_install python3 python3-venv
    python=$(find_python)
fi
if [ -z "$python" ]; then
    echo "Cần Python 3.11 trở lên." >&2
    exit 3
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    # Debian packs them apart, for each version of Python.
    apt_install "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
fi
# A folder left half made, by a full disk or Ctrl-C, has no pip.
.venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
