// Nothing but our own files runs, styles or is shown. No page may be framed, none sends a referrer.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const unusedFeatures = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer']
  .concat('microphone', 'midi', 'payment', 'usb', 'browsing-topics')
  .map(feature => `${feature}=()`)
  .join(', ')

/**
 * The headers that every answer carries, refusals and 304 included (specs/security.md B5), as name and value in turn.
 * HSTS only where the public address is https.
 */
export function securityHeaders(publicUrl?: string): string[] {
  return headersWith({ policy: contentSecurityPolicy, shownBy: 'same-origin', publicUrl })
}

/**
 * The headers of a publisher's picture that we send on: opened by itself it can do nothing (specs/security.md B5), and
 * the pages that show our feeds may show it.
 */
export function pictureHeaders(publicUrl?: string): string[] {
  return headersWith({ policy: picturePolicy, shownBy: 'cross-origin', publicUrl })
}

const picturePolicy = "default-src 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

type Choice = { policy: string; shownBy: 'same-origin' | 'cross-origin'; publicUrl?: string }

function headersWith({ policy, shownBy, publicUrl }: Choice): string[] {
  const headers = [
    'content-security-policy',
    policy,
    'x-content-type-options',
    'nosniff',
    'referrer-policy',
    'no-referrer',
    'cross-origin-opener-policy',
    'same-origin',
    'cross-origin-resource-policy',
    shownBy,
    'permissions-policy',
    unusedFeatures,
    // what machines may do with what we serve (IETF AIPREF); as a line of robots.txt some checkers take it for a mistake
    'content-usage',
    'train-ai=n, search=y',
  ]
  if (publicUrl?.startsWith('https:')) headers.push('strict-transport-security', 'max-age=31536000')
  return headers
}
