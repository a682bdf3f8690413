# A testee that stays, and misbehaves as its first argument says.
mode=$1
[ "$2" = serve ] || exit 3

number() { dd bs=1 count="$1" 2>/dev/null | od -An -v -tu1 | tr -d '\n'; }

while true; do
    set -- $(number 4)
    [ $# = 4 ] || exit 0
    length=$(($1 + 256 * $2 + 65536 * $3))
    operation=$(number 1)
    dd bs=1 count=$((length - 1)) of=/dev/null 2>/dev/null
    if [ $((operation)) = 0 ]; then
        # 22 octets: the status, and 21 octets of JSON.
        printf '\026\000\000\000\000{"name": "shell/%s"}' "$(printf '%.3s' "$mode")"
        continue
    fi
    case $mode in
        once)
            [ "$answered" = yes ] && exit 7
            answered=yes
            printf '\030\000\000\000\001{"class": "trailing"}  '
            ;;
        die) echo "out of order" >&2; exit 7 ;;
        mute) exec sleep 600 ;;
        long) printf '\377\377\377\377\000' ;;
        empty) printf '\000\000\000\000' ;;
        status) printf '\001\000\000\000\007' ;;
        more) printf '\001\000\000\000\131\000' ;;
        text) printf '\003\000\000\000\001no' ;;
        reject) printf '\030\000\000\000\001{"class": "trailing"}  ' ;;
        unimplemented) printf '\001\000\000\000\131' ;;
    esac
done
