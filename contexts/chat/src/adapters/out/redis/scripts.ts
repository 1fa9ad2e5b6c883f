/**
 * Redis runs a script as a whole, with nothing in between. What is written and what is told of it come from the same
 * step, so everybody hears it in the order of the log.
 */
const TELL = `
local function tell(news, waiting, trace, channel)
  redis.call('XADD', waiting, '*', 'news', news, 'trace', trace)
  redis.call('PUBLISH', channel, news)
end
`;

/** The rules are those of \`domain/posting-rules.ts\`; the suite holds both to them. */
export const APPEND = `${TELL}
local log, state, said, recent, waiting = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local whose, draft, now, fromGuest = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local count, within = tonumber(ARGV[5]), tonumber(ARGV[6])
local before = redis.call('HGET', said, whose)
if before then
  local found = redis.call('XRANGE', log, before .. '-0', before .. '-0')
  if found[1] then return {'before', found[1][2][2]} end
end
local ended = redis.call('HGET', state, 'ended')
if ended then return {'ended', ended} end
if count > 0 then
  local first = tonumber(redis.call('LINDEX', recent, count - 1) or nil)
  if first and first + within > now then return {'wait', first + within - now} end
end
local seq = redis.call('HINCRBY', state, 'last', 1)
local guests = redis.call('HINCRBY', state, 'guests', fromGuest)
local message = string.sub(draft, 1, -2) .. ',"seq":' .. seq .. '}'
redis.call('XADD', log, seq .. '-0', 'm', message, 'g', guests)
redis.call('HSET', said, whose, seq)
redis.call('LPUSH', recent, ARGV[3])
redis.call('LTRIM', recent, 0, 99)
redis.call('PEXPIRE', recent, 3600000)
local unread = guests - tonumber(redis.call('HGET', state, 'read') or '0')
tell('{"kind":"posted","ref":' .. ARGV[7] .. ',"message":' .. message .. ',"unread":' .. unread ..
  ',"sequence":' .. redis.call('HINCRBY', state, 'told', 1) .. '}',
  waiting, ARGV[8], ARGV[9])
return {'new', message}
`;

export const MARK = `${TELL}
local log, state, marks, waiting = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local reader = ARGV[1]
local last = tonumber(redis.call('HGET', state, 'last') or '0')
local mark = math.min(tonumber(ARGV[2]), last)
if mark <= tonumber(redis.call('HGET', marks, reader) or '0') then return 0 end
redis.call('HSET', marks, reader, mark)
if reader == 'staff' then
  local found = redis.call('XRANGE', log, mark .. '-0', mark .. '-0')
  redis.call('HSET', state, 'read', found[1][2][4])
end
local guests = tonumber(redis.call('HGET', state, 'guests') or '0')
local unread = guests - tonumber(redis.call('HGET', state, 'read') or '0')
tell(string.sub(ARGV[3], 1, -2) .. ',"seq":' .. mark .. ',"unread":' .. unread ..
  ',"sequence":' .. redis.call('HINCRBY', state, 'told', 1) .. '}', waiting, ARGV[4], ARGV[5])
return mark
`;
