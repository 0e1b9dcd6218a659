-- One request over and over: the file BODY. Each has its own {{uuid}}.
local file = assert(io.open(os.getenv("BODY"), "rb"))
local body = file:read("*a")
file:close()
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Accept"] = "application/json"
local changes = body:find("{{uuid}}", 1, true)
local same

function init()
  math.randomseed(os.time() + (tonumber(tostring({}):match("0x(%x+)") or "7", 16) % 100000))
  same = wrk.format(nil, nil, nil, body)
end

local function digits(count) return string.format("%0" .. count .. "x", math.random(0, 16 ^ count - 1)) end
local function uuid() return digits(4) .. digits(4) .. "-" .. digits(4) .. "-4" .. digits(3) .. "-a" .. digits(3) .. "-" .. digits(6) .. digits(6) end

function request()
  if not changes then return same end
  return wrk.format(nil, nil, nil, (body:gsub("{{uuid}}", uuid)))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('\nresult {"requests":%d,"microseconds":%d,"bytes":%d,"errors":%d,"p50":%.3f,"p99":%.3f}\n', summary.requests, summary.duration, summary.bytes,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
