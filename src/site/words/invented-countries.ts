/**
 * The countries of the demonstration's invented internet. Their codes are among those that ISO 3166-1 leaves to its
 * users (QM to QZ, XA to XZ), so none is ever another country's.
 */
export const inventedCountries: Readonly<Record<string, string>> = {
  QM: 'Merrow',
  QP: 'Corvany',
  QR: 'Lindmark',
  QS: 'Valmorie',
  QT: 'Monteclaro',
  QU: 'Costa Serena',
  QV: 'Borgo Salino',
  QW: 'Nadrzecze',
  QX: 'Beloyarovsk',
  QY: 'Kalynobrid',
  QZ: 'Lefkormos',
  XC: 'Sedefliman',
  XD: 'Marsa al-Yasmin',
  XF: 'Niloufaran',
  XH: 'Surajganj',
  XI: 'Yunhe',
  XJ: 'Shiraho',
  XL: 'Solbit',
}
