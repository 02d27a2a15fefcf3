#!/bin/sh
# Fills the settings into the configuration and starts FreeSWITCH in the foreground. Every value is checked to be plain
# text first, because it ends up inside XML.
set -eu

plain() {
  case "$2" in
    '' | *[!A-Za-z0-9_.:@+-]*) echo "$1 must be one or more of letters, digits and _.:@+-" >&2; exit 2 ;;
  esac
}

TRUNK_PROXY=${FREESWITCH_TRUNK_PROXY:-127.0.0.1:5999}
TRUNK_USER=${FREESWITCH_TRUNK_USER:-none}
TRUNK_PASSWORD=${FREESWITCH_TRUNK_PASSWORD:-none}
TRUNK_REGISTER=${FREESWITCH_TRUNK_REGISTER:-false}
plain FREESWITCH_PASSWORD "${FREESWITCH_PASSWORD:-}"
plain FREESWITCH_TRUNK_PROXY "$TRUNK_PROXY"
plain FREESWITCH_TRUNK_USER "$TRUNK_USER"
plain FREESWITCH_TRUNK_PASSWORD "$TRUNK_PASSWORD"
plain FREESWITCH_TRUNK_REGISTER "$TRUNK_REGISTER"

umask 077
mkdir -p /run/freeswitch/conf
sed -e "s|@PASSWORD@|$FREESWITCH_PASSWORD|" -e "s|@TRUNK_PROXY@|$TRUNK_PROXY|" -e "s|@TRUNK_USER@|$TRUNK_USER|" \
    -e "s|@TRUNK_PASSWORD@|$TRUNK_PASSWORD|" -e "s|@TRUNK_REGISTER@|$TRUNK_REGISTER|" \
    /usr/share/dunwell/freeswitch.xml > /run/freeswitch/conf/freeswitch.xml

exec freeswitch -nf -nonat -conf /run/freeswitch/conf -log /var/log/freeswitch -db /var/lib/freeswitch/db -run /run/freeswitch
