-- What every reader of a stream needs, and no description changes: octets, checked numbers, records.

local ult = math.ult

-- A number that has no value: whatever needed it is refused.
local NONE = {}

local function refuse(rule, offset)
  error({rule = rule, offset = offset}, 0)
end

-- Numbers are unsigned, of 64 bits; what does not fit has no value.
local number = {}

function number.add(a, b)
  if ult(a + b, a) then error(NONE, 0) end
  return a + b
end

function number.subtract(a, b)
  if ult(a, b) then error(NONE, 0) end
  return a - b
end

function number.divide(a, b)
  if b == 0 then error(NONE, 0) end
  if b < 0 then return ult(a, b) and 0 or 1 end
  if a >= 0 then return a // b end
  local half = ((a >> 1) // b) << 1
  return ult(a - half * b, b) and half or half + 1
end

function number.multiply(a, b)
  if b ~= 0 and number.divide(a * b, b) ~= a then error(NONE, 0) end
  return a * b
end

function number.shift(a, b)
  if a ~= 0 and (ult(63, b) or (a << b) >> b ~= a) then error(NONE, 0) end
  return a << b
end

-- Whether a condition holds; one without a value does not.
local function holds(condition, ...)
  local well, value = pcall(condition, ...)
  if not well and value ~= NONE then error(value, 0) end
  return well and value
end

local function all(list, condition, first)
  for i, item in ipairs(list or {}) do
    if first and i > first then break end
    if not holds(condition, item) then return false end
  end
  return true
end

local function count(list, condition)
  local found = 0
  for _, item in ipairs(list or {}) do found = found + (holds(condition, item) and 1 or 0) end
  return found
end

-- Whether a text is like a pattern, of which the model has the places that may come after one another.
local function matches(text, pattern)
  local next, ends = pattern.first, pattern.may_be_empty
  for i = 1, #text do
    local octet, here = text:byte(i), next
    next, ends = 0, false
    for at, place in ipairs(pattern.places) do
      local takes = place.takes[octet // 64 + 1] >> (octet % 64) & 1
      if takes & here >> (at - 1) & 1 == 1 then
        next, ends = next | place.next, ends or place.ends
      end
    end
  end
  return ends
end

-- Cyclic redundancy checks of 32 bits. A mask is what one begins with, and what inverts its end.
local Crc = {}
Crc.__index = Crc

function Crc.of(polynomial, mask)
  local remainders = {}
  for octet = 0, 255 do
    local rest = octet
    for _ = 1, 8 do rest = rest >> 1 ~ (rest & 1) * polynomial end
    remainders[octet] = rest
  end
  return setmetatable({mask = mask, remainders = remainders}, Crc)
end

-- What is left of the division after the octets from one offset to another.
function Crc:further(rest, data, from, to)
  for i = from + 1, to do rest = rest >> 8 ~ self.remainders[(rest ~ data:byte(i)) & 0xff] end
  return rest
end

local crcs = {
  crc32 = Crc.of(0xedb88320, 0xffffffff),
  crc32c = Crc.of(0x82f63b78, 0xffffffff),
  crc32c_from0 = Crc.of(0x82f63b78, 0),
}

-- The octets of a header or a body. `start` is where alignments count from; `stop` is behind the last octet.
local Cursor = {}
Cursor.__index = Cursor

function Cursor:left()
  return self.stop - self.at
end

function Cursor:has(size, fits)
  if ult(self.stop - self.at, size) then refuse(fits, self.at) end
end

function Cursor:take(size, fits)
  self:has(size, fits)
  self.at = self.at + size
  return self.at - size
end

function Cursor:integer(format, size, fits)
  local at = self:take(size, fits)
  return (string.unpack((self.big and ">" or "<") .. format .. size, self.data, at + 1))
end

function Cursor:octets(size, fits)
  local at = self:take(size, fits)
  return self.data:sub(at + 1, at + size)
end

function Cursor:zeros(size, fits, rule)
  local at = self.at
  if rule and self:octets(size, fits):find("[^\0]") then refuse(rule, at) end
  if not rule then self:take(size, fits) end
end

-- A text with its NUL, of a size that is told or up to the first NUL.
function Cursor:text(size, fits, rule)
  local at = self.at
  if not size then
    if self:left() == 0 then refuse(fits, at) end
    local nul = self.data:find("\0", at + 1, true)
    if not nul or nul > self.stop then refuse(rule, at) end
    size = nul - at
  end
  local text = self:octets(size, fits)
  if text:find("\0", 1, true) ~= #text then refuse(rule, at) end
  return text:sub(1, -2)
end

-- Elements, as many as are told or as the rest of the body holds.
function Cursor:list(count, size, fits, read)
  local list, at = {}, self.at
  if count and size and ult(self:left() // math.max(size, 1), count) then refuse(fits, at) end
  while (count and ult(#list, count)) or (not count and self:left() >= (size or 1)) do
    if self:left() == 0 then refuse(fits, at) end
    list[#list + 1] = read(self)
  end
  return list
end

local function up_to(size, to)
  return -size % to
end

-- Steps 2 to 10 of reading.md, of one record; false where it is the last one.
local function record(s, data, at)
  local f = s.framing
  if #data - at < f.size then refuse(f.header_complete, at) end
  local c = setmetatable({data = data, at = at, start = at, stop = at + f.size, big = s:is_big(f.endian)}, Cursor)
  local head = f.header(s, c)
  local code, length, instance = head[f.type[1]], head[f.length[1]], f.instance and head[f.instance[1]] or 0
  local r = s.records[code]
  s.head, s.instance, s.body = head, instance, at + f.size
  local type_at, instance_at, length_at = at + f.type[2], at + (f.instance and f.instance[2] or 0), at + f.length[2]
  if s.count == 0 and s.first and r ~= s.first then refuse(s.first.first, type_at) end
  if not r and not f.passes_unknown and not (f.optional and code & f.optional ~= 0) then refuse(f.type_known, type_at) end
  for _, check in ipairs(r and r.sequence or {}) do
    if not holds(check[2], s) then refuse(check[1], type_at) end
  end
  if r and r.instances and ult(r.instances, instance) then refuse(r.instance_rule, instance_at) end
  if f.unique then s:remember(f.unique[2], code .. "/" .. instance, f.unique[1], instance_at) end
  if f.length_least then
    if ult(length, f.length_least[1]) then refuse(f.length_least[2], length_at) end
    length = length - f.length_least[1]
  end
  if f.length_max and ult(f.length_max[1], length) then refuse(f.length_max[2], length_at) end
  local padding = up_to(length, f.pad_to)
  if f.length_aligned and padding ~= 0 then refuse(f.length_aligned, length_at) end
  local layout = r and s:layout(r, length, length_at)
  if ult(#data - s.body, length) then refuse(f.body_complete, s.body) end
  local stop = s.body + length
  if f.padding_complete and #data - stop < padding then refuse(f.padding_complete, stop) end
  local behind = stop + (f.in_length and 0 or padding)
  if f.trailer then
    local size, complete, repeats = table.unpack(f.trailer)
    if #data - behind < size then refuse(complete, behind) end
    if data:sub(behind + 1, behind + size) ~= data:sub(length_at + 1, length_at + size) then refuse(repeats, behind) end
  end
  if f.checksum then
    local crc, field, rule = table.unpack(f.checksum)
    local place = at + field[2]
    local rest = crc:further(crc.mask, data, at, place)
    rest = crc:further(rest, "\0\0\0\0", 0, 4)
    if crc:further(rest, data, place + 4, stop) ~ crc.mask ~= head[field[1]] then refuse(rule, place) end
  end
  if r then
    if r.section then s.rest, s.summed = nil, at end
    c.at, c.start, c.stop = s.body, s.body, stop
    local well, body = pcall(r.read, s, c, layout)
    if body == NONE then refuse(r.length, s.body) elseif not well then error(body, 0) end
    local left = c:left()
    if left > (f.in_length and up_to(c.at - c.start, f.pad_to) or 0) then refuse(r.length, c.at) end
    if f.in_length then c:zeros(left, r.length, f.padding_zero) end
    for _, check in ipairs(r.checks or {}) do
      if not holds(check[2], s, body) then refuse(check[1], s.body + check[3]) end
    end
    if r.section then s.seen, s.latest, s.sets = {}, {}, {} end
    s.seen[code], s.latest[r.name] = (s.seen[code] or 0) + 1, body
    if r.remember then r.remember(s, body) end
  end
  c.at, c.stop = stop, stop + padding
  if not f.in_length then c:zeros(padding, f.padding_complete, f.padding_zero) end
  s.count = s.count + 1
  return behind + (f.trailer and f.trailer[1] or 0), r and r.last
end

local Stream = {}
Stream.__index = Stream

function Stream:is_big(endian)
  return endian == "big" or endian == "declared" and self.big
end

-- Step 0: the order of octets, where the magic tells it.
function Stream:tell_order(data)
  if not self.order_magic then return end
  local at, octets = table.unpack(self.order_magic)
  self.big = data:sub(at + 1, at + #octets) == octets
end

-- Step 5: the length goes with all fields, or tells a layout with fewer.
function Stream:layout(r, length, at)
  local function counted(size)
    return size + (self.framing.in_length and up_to(size, self.framing.pad_to) or 0)
  end
  if r.size and counted(r.size) == length then return nil end
  for _, layout in ipairs(r.layouts or {}) do
    if counted(layout.length) == length then return layout end
  end
  if r.size or ult(length, r.head) then refuse(r.length, at) end
end

function Stream:remember(set, value, rule, at)
  self.sets[set] = self.sets[set] or {}
  if rule and self.sets[set][value] then refuse(rule, at) end
  self.sets[set][value] = true
end

-- The checksum of the stream so far, or of its section: of all octets before an offset, which only grows.
function Stream:sum(at)
  local crc = self.framing.running
  self.rest = crc:further(self.rest or crc.mask, self.data, self.summed, at)
  self.summed = at
  return self.rest ~ crc.mask
end

-- Reads a whole stream; what is wrong with it, if anything is: a rule and an offset.
local function check(description, data)
  local s = setmetatable({data = data, big = false, headers = {}, seen = {}, latest = {}, sets = {}}, Stream)
  s.count, s.summed = 0, 0
  for name, value in pairs(description) do s[name] = value end
  local function all()
    local at = 0
    s:tell_order(data)
    for _, header in ipairs(s.of_headers) do
      if #data - at < header.size then refuse(header.complete, at) end
      local c = setmetatable({data = data, at = at, start = at, stop = at + header.size}, Cursor)
      c.big = s:is_big(header.endian)
      local fields = header.read(s, c)
      for _, check in ipairs(header.checks or {}) do
        if not holds(check[2], s, fields) then refuse(check[1], at + check[3]) end
      end
      s.headers[header.name], at = fields, c.stop
    end
    local ended, last = s.ends_with_input and at == #data, nil
    while not ended do
      if at == #data then refuse(s.framing.ended, at) end
      last = at
      at, ended = record(s, data, at)
      ended = ended or s.ends_with_input and at == #data
    end
    for _, check in ipairs(s.required or {}) do
      local place = s.ends_with_input and at or last
      if not s.seen[check[2]] and holds(check[3], s) then refuse(check[1], place) end
    end
    if at ~= #data then refuse(s.framing.nothing_after, at) end
  end
  local well, broken = pcall(all)
  if not well and type(broken) ~= "table" then error(broken, 0) end
  if not well then return broken end
end

return {
  check = check,
  refuse = refuse,
  number = number,
  all = all,
  count = count,
  matches = matches,
  crcs = crcs,
}
