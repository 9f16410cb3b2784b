import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failureOfError } from './failure-of-error.ts'

const coded = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more })

const words: [code: string, word: string][] = [
  ['ENOTFOUND', 'no-such-host'],
  ['EAI_AGAIN', 'unreachable'],
  ['ECONNREFUSED', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['UND_ERR_SOCKET', 'unreachable'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
  ['UND_ERR_HEADERS_OVERFLOW', 'broken-answer'],
  ['CERT_HAS_EXPIRED', 'bad-certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'bad-certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'bad-certificate'],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'bad-certificate'],
  ['CERT_SOMETHING_NEW', 'bad-certificate'],
  ['Z_DATA_ERROR', 'broken-answer'],
  ['ZSTD_error_prefix_unknown', 'broken-answer'],
  ['ERR__ERROR_FORMAT_PADDING_1', 'broken-answer'],
]
for (const [code, word] of words) {
  test(`${code} is "${word}", in a sentence that names the host`, () => {
    const { failed, detail } = failureOfError(coded(code), 'news.example')
    assert.equal(failed, word)
    assert.match(detail ?? '', /^news\.example [a-z]/)
  })
}

test("a system error that is in no list is still the network's", () => {
  assert.equal(failureOfError(coded('EFOO', { syscall: 'connect' }), 'news.example').failed, 'unreachable')
})

test('of several addresses that failed, and of wrapped errors, the telling one is said', () => {
  const several = new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')])
  assert.match(failureOfError(several, 'news.example').detail ?? '', /refused/)
  assert.equal(
    failureOfError(new Error('wrapped', { cause: coded('CERT_HAS_EXPIRED') }), 'a').failed,
    'bad-certificate',
  )
})

test('an error of our own making is thrown, not told as a failure of the source', () => {
  const mistake = new TypeError('undefined is not a function')
  assert.throws(() => failureOfError(mistake, 'news.example'), mistake)
  assert.throws(
    () => failureOfError('text', 'news.example'),
    error => error === 'text',
  )
})
