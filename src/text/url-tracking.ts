/** Parameters that only tell who sent the visitor; no site chooses a document by them. All in lower case. */
const TRACKING_NAMES = new Set([
  // advertising clicks
  ...['fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'ysclid', 'twclid', 'ttclid'],
  ...['li_fat_id', 'igshid', 'igsh', 'epik', 'sccid', 'irclickid', 'rb_clickid', 'wickedid', '_openstat', 'srsltid'],
  // newsletters and campaigns
  ...[
    'mc_cid',
    'mc_eid',
    '_hsenc',
    '_hsmi',
    '__hssc',
    '__hstc',
    '__hsfp',
    'hsctatracking',
    'mkt_tok',
    'ck_subscriber_id',
  ],
  ...['vero_id', 'vero_conv', 'oly_anon_id', 'oly_enc_id', 'bsft_clkid', 'bsft_uid', 'cmpid', 'ocid', 'ncid', 's_cid'],
  // social buttons and the analytics of publishers
  ...['fb_action_ids', 'fb_action_types', 'fb_source', 'fb_ref', '__twitter_impression', 'sr_share', 'smid', 'smtyp'],
  ...[
    'xtor',
    'emc',
    'ftag',
    'taid',
    'guccounter',
    'guce_referrer',
    'guce_referrer_sig',
    'amp_js_v',
    'spm',
    '_ga',
    '_gl',
  ],
])

/** Families of tracking parameters: Urchin, Matomo and Piwik, AT Internet, comScore, Adobe. */
const TRACKING_FAMILIES = [
  ...['utm_', 'mtm_', 'matomo_', 'pk_', 'piwik_', 'hsa_', 'ns_', 'stm_'],
  ...['at_medium', 'at_campaign', 'at_custom', 'at_link', 'at_format', 'at_ptr', 'at_bbc', 'at_source'],
]

/** Parameters that may choose a document, and only track when their value names a way the visitor came. */
const REFERRER_NAMES = new Set(['from', 'medium', 'partner', 'ref', 'source', 'src', 'via'])
const REFERRERS = new Set(['atom', 'email', 'facebook', 'feed', 'newsletter', 'rss', 'rssfeed', 'rss_feed', 'twitter'])

/** Says whether a query parameter, name and value decoded, tracks the visitor instead of choosing the document. */
export function isTrackingParameter(name: string, value: string): boolean {
  const lower = name.toLowerCase()
  if (TRACKING_NAMES.has(lower)) return true
  if (TRACKING_FAMILIES.some(family => lower.startsWith(family))) return true
  return REFERRER_NAMES.has(lower) && REFERRERS.has(value.toLowerCase())
}
