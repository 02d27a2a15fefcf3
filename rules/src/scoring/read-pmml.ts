import { childrenOf, readXml, within, type XmlElement } from '../xml.ts';
import { compileScorecard } from './score-case.ts';
import type { Characteristic, Scorecard } from './scorecard.ts';

/** What PMML does not say of a card: which event it is about, and how points and odds belong together. */
export interface PmmlFrame {
  readonly id: string;
  readonly event: string;
  readonly scaling: Scorecard['scaling'];
}

/** A card, or everything in the file that cannot be taken over. */
export type ReadPmml = { readonly ok: true; readonly card: Scorecard } | { readonly ok: false; readonly issues: readonly string[] };

type Fail = (issue: string) => undefined;

/**
 * Reads a PMML Scorecard whose characteristics ask about plain fields. Each attribute becomes a condition, tried in order, as
 * PMML does; reasons are told our way, by points below the best. What is computed, replaced or nested otherwise is refused by name.
 *
 * @source DMG PMML 4.4, Scorecard; predicates of TreeModel
 */
export function readPmml(text: string, { id, event, scaling }: PmmlFrame): ReadPmml {
  const xml = readXml(text);
  if (!xml.ok) return { ok: false, issues: [`is not XML that can be read: ${xml.fault}`] };
  if (!/^http:\/\/www\.dmg\.org\/PMML-4_\d$/.test(xml.root.uri))
    return { ok: false, issues: [`is not PMML 4 (namespace ${xml.root.uri || 'none'})`] };
  const [model, ...others] = childrenOf(xml.root, 'Scorecard');
  if (!model || others.length > 0) return { ok: false, issues: ['needs exactly one Scorecard; other models are not taken over'] };
  const issues: string[] = [];
  const fail: Fail = (issue) => void issues.push(issue);
  refuseComputed(xml.root, fail);
  const basePoints = numberIn(model, 'initialScore', fail) ?? 0;
  const characteristics = within(model, 'Characteristic').map((each) => characteristicOf(each, fail));
  if (issues.length > 0) return { ok: false, issues };
  const name = model.attributes.modelName?.slice(0, 200) || id;
  const compiled = compileScorecard({ format: 'dunwell.scorecard/1', id, name, event, scaling, basePoints, characteristics });
  return compiled.ok ? { ok: true, card: compiled.scorecard.card } : compiled;
}

function refuseComputed(root: XmlElement, fail: Fail): void {
  for (const what of ['DerivedField', 'ComplexPartialScore'])
    if (within(root, what).length > 0) fail(`${what}: computed values are not taken over`);
  for (const { attributes } of within(root, 'MiningField'))
    if (attributes.missingValueReplacement !== undefined) fail(`MiningField ${attributes.name}: missingValueReplacement is not taken over`);
}

function numberIn({ name, attributes }: XmlElement, key: string, fail: Fail): number | undefined {
  const text = attributes[key];
  if (text === undefined) return undefined;
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? value : fail(`${name}.${key}: ${text} is not a number`);
}

function characteristicOf(element: XmlElement, fail: Fail): Characteristic {
  const name = element.attributes.name ?? '';
  const failHere: Fail = (issue) => fail(`${name || 'Characteristic'}: ${issue}`);
  const attributes = childrenOf(element, 'Attribute').map((attribute) => {
    const points = numberIn(attribute, 'partialScore', failHere) ?? failHere('an Attribute needs a partialScore') ?? 0;
    const predicate = attribute.children.find(({ name: kind }) => kind !== 'Extension');
    const when = predicate ? conditionOf(predicate, failHere) : failHere('an Attribute needs a predicate');
    return when === 'true' || when === undefined ? { name: 'other', points } : { name: when, when, points };
  });
  // The first attribute that holds decides: none comes after one that always holds.
  const always = attributes.findIndex(({ name: kind }) => kind === 'other');
  const special = always === -1 ? attributes : attributes.slice(0, always + 1);
  const asked = [...within(element, 'SimplePredicate'), ...within(element, 'SimpleSetPredicate')];
  const expression = asked.length === 0 ? '0' : (nameOf(asked[0]!.attributes.field) ?? '0');
  // What no condition takes is taken by nothing: a bin without values.
  const bins = [{ values: [], points: Math.min(0, ...special.map(({ points }) => points)) }];
  return { name, expression, bins, special };
}

const operators: Readonly<Record<string, string>> = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessOrEqual: '<=',
  greaterThan: '>',
  greaterOrEqual: '>=',
};

/** The condition in the language of our characteristics; parentheses keep what belongs together. */
function conditionOf(predicate: XmlElement, fail: Fail): string | undefined {
  const { name, attributes, children } = predicate;
  if (name === 'True') return 'true';
  if (name === 'SimplePredicate' || name === 'SimpleSetPredicate') {
    const field = nameOf(attributes.field);
    if (field === undefined) return fail(`field ${JSON.stringify(attributes.field)} is no name of a fact`);
    return name === 'SimplePredicate' ? simple(field, attributes, fail) : oneOf(field, predicate, fail);
  }
  if (name !== 'CompoundPredicate') return fail(`${name} is not taken over`);
  const joint = attributes.booleanOperator ?? '';
  if (joint !== 'and' && joint !== 'or') return fail(`CompoundPredicate with ${joint} is not taken over`);
  const parts = children.filter((child) => child.name !== 'Extension').map((child) => conditionOf(child, fail));
  return parts.some((part) => part === undefined) ? undefined : parts.map((part) => `(${part})`).join(` ${joint} `);
}

function simple(field: string, { operator = '', value = '' }: XmlElement['attributes'], fail: Fail): string | undefined {
  if (operator === 'isMissing') return `missing(${field})`;
  if (operator === 'isNotMissing') return `not missing(${field})`;
  const sign = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (sign === undefined) return fail(`operator ${operator} is not taken over`);
  const constant = constantOf(value);
  return constant === undefined ? fail(`${JSON.stringify(value)} cannot stand in a condition`) : `${field} ${sign} ${constant}`;
}

function oneOf(field: string, predicate: XmlElement, fail: Fail): string | undefined {
  if (predicate.attributes.booleanOperator !== 'isIn') return fail('SimpleSetPredicate is taken over with isIn only');
  const list = childrenOf(predicate, 'Array')[0]?.text ?? '';
  const values = [...list.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, plain]) => constantOf(quoted ?? plain!));
  if (values.length === 0 || values.includes(undefined)) return fail('its Array holds a value that cannot stand in a condition');
  return values.map((value) => `${field} == ${value}`).join(' or ');
}

const words = new Set(['and', 'or', 'not', 'max', 'min', 'abs', 'missing']);

/** A field as our expressions name it. */
function nameOf(field = ''): string | undefined {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(field) && !words.has(field)) return field;
  return /^[^`]+$/.test(field) ? `\`${field}\`` : undefined;
}

/** A number, or a text in the quotes of our expressions. */
const constantOf = (value: string): string | undefined =>
  /^-?\d+(?:\.\d+)?$/.test(value) ? value : /^[^'\\]*$/.test(value) ? `'${value}'` : undefined;
