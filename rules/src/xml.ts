import { SaxesParser } from 'saxes';

/** One element of an XML file, without what has no meaning here: comments and processing instructions. */
export interface XmlElement {
  readonly name: string;
  /** The namespace. */
  readonly uri: string;
  /** Attributes by local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own characters, children left out. */
  readonly text: string;
}

export type ReadXml = { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly fault: string };

const mostChars = 20_000_000;
const mostElements = 1_000_000;
const deepest = 64;

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

/**
 * Reads XML from a stranger: no document type, so no entities that grow; bounded in length, depth and number of elements.
 */
export function readXml(text: string): ReadXml {
  if (text.length > mostChars) return { ok: false, fault: `longer than ${mostChars} characters` };
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const refuse = (why: string): never => {
    throw new Error(why);
  };
  parser.on('error', (fault) => refuse(fault.message));
  parser.on('doctype', () => refuse('a document type declaration is not allowed'));
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++count > mostElements) refuse(`more than ${mostElements} elements`);
    if (open.length >= deepest) refuse(`deeper than ${deepest} elements`);
    const own = Object.fromEntries(Object.values(attributes).map((each) => [each.local, each.value]));
    open.push({ name: local, uri, attributes: own, children: [], text: '' });
  });
  const addText = (piece: string): void => {
    const here = open.at(-1);
    if (here) here.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop()!;
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });
  try {
    parser.write(text).close();
  } catch (fault) {
    return { ok: false, fault: fault instanceof Error ? fault.message : String(fault) };
  }
  return root ? { ok: true, root } : { ok: false, fault: 'holds no element' };
}

/** Elements of a name anywhere inside, in order. */
export const within = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);

export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as it stands between tags or in an attribute. */
export const escapeXml = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (char) => escapes[char]!);
