/**
 * The GSM 7-bit default alphabet and its extension. A text outside it is sent as UCS-2, at less than half the length.
 * @source 3GPP TS 23.038 §6.2.1
 */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('\f^{}\\[~]|€');

export interface SmsParts {
  /** 0 = GSM 7-bit, 8 = UCS-2. */
  readonly dataCoding: 0 | 8;
  readonly parts: readonly string[];
}

/**
 * Cuts a text into the SMS segments a phone joins again: 160 or 153 septets each, 70 or 67 UCS-2 units.
 * @source 3GPP TS 23.040 §9.2.3.24.1
 */
export function smsParts(text: string): SmsParts {
  const characters = [...text];
  const isGsm = characters.every((character) => basic.has(character) || extended.has(character));
  const size = (character: string): number => (isGsm ? (extended.has(character) ? 2 : 1) : character.length);
  const length = characters.reduce((sum, character) => sum + size(character), 0);
  const [single, joined] = isGsm ? [160, 153] : [70, 67];
  const dataCoding = isGsm ? 0 : 8;
  if (length <= single) return { dataCoding, parts: [text] };
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of characters) {
    if (used + size(character) > joined) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += size(character);
  }
  return { dataCoding, parts: [...parts, part] };
}
