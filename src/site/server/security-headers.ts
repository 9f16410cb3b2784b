// Nothing but our own files runs or styles; pictures come from publishers. No page may be framed, none sends a referrer.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: http: data:",
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
  const headers = [
    'content-security-policy',
    contentSecurityPolicy,
    'x-content-type-options',
    'nosniff',
    'referrer-policy',
    'no-referrer',
    'cross-origin-opener-policy',
    'same-origin',
    'cross-origin-resource-policy',
    'same-origin',
    'permissions-policy',
    unusedFeatures,
  ]
  if (publicUrl?.startsWith('https:')) headers.push('strict-transport-security', 'max-age=31536000')
  return headers
}
