import type { Json } from '../json.ts';
import { rowsInOrder, type Table, type TableRow } from '../ruleset/index.ts';
import { escapeXml } from '../xml.ts';
import { type FileFault, faultAt, type WrittenFile } from './fault.ts';
import { writeLiteral } from './literal.ts';
import { ownNamespace } from './read-dmn.ts';
import { cannotHold, isWritable } from './writable.ts';
import { paramNames, paramText, writeCell, writeValue } from './write-grid.ts';

/**
 * DMN's PRIORITY ranks results, ours ranks rows: such a table is written as FIRST, its rows in the order they are tried,
 * which decides the same.
 */
const policies: Readonly<Record<Table['hitPolicy'], string>> = {
  first: 'FIRST',
  unique: 'UNIQUE',
  priority: 'FIRST',
  collect: 'RULE ORDER',
};

const types: Readonly<Record<string, string>> = { number: 'number', string: 'string', boolean: 'boolean', date: 'date' };

/** Writes a table as DMN 1.3, or says which part of it DMN has no words for. */
export function writeDmn(table: Table): WrittenFile<string> {
  const faults: FileFault[] = [];
  checkNames(table, faults);
  const rules = rowsInOrder(table).map(({ row, index }) => ruleOf(row, { at: `rows[${index}]`, table, faults }));
  if (faults.length > 0) return { ok: false, faults };
  const id = escapeXml(table.id);
  const name = escapeXml(table.name);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions_${id}" name="${name}" namespace="${ownNamespace}">`,
    `  <decision id="${id}" name="${name}">`,
    `    <decisionTable id="table_${id}" hitPolicy="${policies[table.hitPolicy]}">`,
    ...factsOf(table),
    ...table.inputs.map((input) => inputOf(input, table)),
    '      <output name="outcome" typeRef="string"/>',
    ...paramNames(table).map((param) => `      <output name="${escapeXml(param)}"/>`),
    ...rules,
    '    </decisionTable>',
    '  </decision>',
    '</definitions>',
  ];
  return { ok: true, file: `${lines.join('\n')}\n` };
}

/** @source W3C Namespaces in XML 1.0, production 4 (NCName), which the ids of DMN are: its plain part */
const ncName = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

function checkNames(table: Table, faults: FileFault[]): void {
  const fail = (at: string, en: string, zh: string): void => void faults.push(faultAt(at, en, zh));
  if (!ncName.test(table.id))
    fail('id', 'begins with a letter and holds letters, digits, - _ . in DMN', 'DMN 中须以字母开头，只含字母、数字、- _ .');
  if (paramNames(table).includes('outcome'))
    fail('params', '"outcome" is what DMN calls the result itself', '“outcome”在 DMN 中表示结果本身');
  table.inputs.forEach(({ fact, path }, i) => {
    if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(fact)) fail(`inputs[${i}].fact`, `${fact} is no name in DMN`, `${fact} 不是有效的 DMN 名称`);
    if (path !== undefined && !/^\$(?:\.[\p{L}_][\p{L}\p{N}_]*)+$/u.test(path))
      fail(`inputs[${i}].path`, `${path} is no chain of names in DMN`, `${path} 不是 DMN 的属性链`);
  });
  const texts: [string, string | undefined][] = [
    ['name', table.name],
    ...table.inputs.map(({ label }, i): [string, string | undefined] => [`inputs[${i}].label`, label]),
    ...table.rows.map(({ name }, i): [string, string | undefined] => [`rows[${i}].name`, name]),
    ...paramNames(table).map((name): [string, string] => ['params', name]),
  ];
  for (const [at, text] of texts) if (text !== undefined && !isWritable(text)) fail(at, ...cannotHold);
  if (paramNames(table).includes('')) fail('params', 'a parameter needs a name in DMN', 'DMN 中参数需要名称');
}

function factsOf({ facts }: Table): string[] {
  if (!facts) return [];
  const text = escapeXml(writeValue(facts as unknown as Json));
  return [`      <extensionElements><facts xmlns="${ownNamespace}">${text}</facts></extensionElements>`];
}

function inputOf({ fact, path = '$', label }: Table['inputs'][number], { facts = [] }: Table): string {
  const type = path === '$' ? types[facts.find(({ name }) => name === fact)?.type ?? ''] : undefined;
  const expression = `<inputExpression${type ? ` typeRef="${type}"` : ''}><text>${fact}${path.slice(1)}</text></inputExpression>`;
  return `      <input${label === undefined ? '' : ` label="${escapeXml(label)}"`}>${expression}</input>`;
}

interface RowPlace {
  readonly at: string;
  readonly table: Table;
  readonly faults: FileFault[];
}

function ruleOf(row: TableRow, { at, table, faults }: RowPlace): string {
  const description = row.name === undefined ? '' : `<description>${escapeXml(row.name)}</description>`;
  const asked = row.when.map((cell, i) => entry('inputEntry', writeCell(cell, `${at}.when[${i}]`, faults)));
  const outcome = entry('outputEntry', writeLiteral(row.outcome));
  const params = paramNames(table).map((name) => entry('outputEntry', paramText(row, name)));
  return `      <rule>${[description, ...asked, outcome, ...params].join('')}</rule>`;
}

const entry = (name: string, text: string): string => `<${name}><text>${escapeXml(text)}</text></${name}>`;
