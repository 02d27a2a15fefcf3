import { strFromU8, unzipSync } from 'fflate';

/** Largest spreadsheet file read, and most bytes any part of it may unfold to. */
const mostBytes = 10_000_000;
const mostUnfoldedBytes = 20_000_000;

/** Parts of a spreadsheet that say what its cells hold. */
const wanted = /^(?:xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

/**
 * The wanted parts of a zip file as text, or why there are none. A part that unfolds to more than its bound is never
 * unfolded; one that lies about its length is cut off where it said it would end.
 */
export function unzipParts(
  bytes: Uint8Array,
): { readonly ok: true; readonly parts: ReadonlyMap<string, string> } | { readonly ok: false; readonly fault: string } {
  if (bytes.length > mostBytes) return { ok: false, fault: `larger than ${mostBytes} bytes` };
  let unfolded = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false;
        unfolded += originalSize;
        if (unfolded > mostUnfoldedBytes) throw new Error(`unfolds to more than ${mostUnfoldedBytes} bytes`);
        return true;
      },
    });
    return { ok: true, parts: new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)])) };
  } catch (fault) {
    return { ok: false, fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
