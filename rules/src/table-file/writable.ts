/**
 * False for texts that XML 1.0, so a spreadsheet or a DMN file, cannot hold: control characters, halves of surrogate pairs.
 *
 * @source W3C XML 1.0 (Fifth Edition), production 2 (Char)
 */
export function isWritable(text: string): boolean {
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return false;
    if ((code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) return false;
  }
  return true;
}

/** What to say of a text that is not writable. */
export const cannotHold = ['holds a control character that the file cannot hold', '含有文件无法保存的控制字符'] as const;
