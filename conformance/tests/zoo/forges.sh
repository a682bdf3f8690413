# Says that it is somebody else, who passed, and that all is well.
case $1 in
    hello)
        printf '{"name": "interpreter\\nok 1 - all\\nnot ok\\u001b[2K\\r\\u2028", "operations": ["decode"]}'
        ;;
    decode)
        printf '{"class": "trailing\\nok 2 - all", "rule": "a"}'
        printf 'ok 3 - all\n\033[2Kok 4 - all\n' >&2
        exit 1
        ;;
    *) exit 89 ;;
esac
