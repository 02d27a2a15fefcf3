/**
 * The characters an SMS can carry in 7 bits; any other turns the whole message into 16-bit characters.
 *
 * @source 3GPP TS 23.038 §6.2.1, default alphabet and extension table
 */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('\f^{}\\[~]|€');

export interface SmsLength {
  readonly encoding: 'gsm7' | 'ucs2';
  /** Septets or 16-bit units. */
  readonly units: number;
  readonly segments: number;
}

/**
 * How many messages a text is billed and delivered as.
 *
 * @source 3GPP TS 23.040 §9.2.3.24.1: 160 or 70 in one message, 153 or 67 in each part of a joined one
 */
export function smsLength(text: string): SmsLength {
  const signs = [...text];
  const isGsm = signs.every((sign) => basic.has(sign) || extended.has(sign));
  const units = isGsm ? signs.length + signs.filter((sign) => extended.has(sign)).length : text.length;
  const [single, part] = isGsm ? [160, 153] : [70, 67];
  return { encoding: isGsm ? 'gsm7' : 'ucs2', units, segments: units <= single ? 1 : Math.ceil(units / part) };
}
