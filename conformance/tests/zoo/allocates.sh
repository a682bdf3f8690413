# Takes memory until there is none left.
block=0123456789abcdef
while [ ${#block} -lt 1000000 ]; do block=$block$block; done
i=0
while true; do
    eval "block$i=\$block"
    i=$((i + 1))
done
