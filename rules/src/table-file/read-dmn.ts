import type { Json } from '../json.ts';
import { type Cell, readTable, type Table } from '../ruleset/index.ts';
import { childrenOf, readXml, within, type XmlElement } from '../xml.ts';
import { type FileFault, faultAt, type ReadFile, type Report } from './fault.ts';
import { readLiteral, readLiterals } from './literal.ts';
import { cellOf, readValue } from './read-grid.ts';

/** @source OMG DMN 1.3 (20191111), 1.4 (20211108), 1.5 (20230324): namespaces of their XML schemas */
const namespaces = ['20191111', '20211108', '20230324'].map((date) => `https://www.omg.org/spec/DMN/${date}/MODEL/`);

/** Where a DMN file keeps the facts that a table of ours declares itself. */
export const ownNamespace = 'https://dunwell.dev/spec/table/1';

/** Hit policies by their DMN names. Both RULE ORDER and COLLECT without an aggregation give every row that fits. */
const policies: Readonly<Record<string, Table['hitPolicy']>> = {
  UNIQUE: 'unique',
  FIRST: 'first',
  PRIORITY: 'priority',
  'RULE ORDER': 'collect',
  COLLECT: 'collect',
};

/** Reads one decision table from DMN 1.3 or later; whatever our tables cannot say is refused by the cell that says it. */
export function readDmn(text: string, decision?: string): ReadFile {
  const xml = readXml(text);
  if (!xml.ok) return refused('(file)', `is not XML that can be read: ${xml.fault}`, `无法读取 XML：${xml.fault}`);
  if (!namespaces.includes(xml.root.uri))
    return refused('(file)', `is not DMN 1.3, 1.4 or 1.5 (namespace ${xml.root.uri || 'none'})`, '不是 DMN 1.3、1.4 或 1.5 文件');
  const tables = childrenOf(xml.root, 'decision').filter((each) => childrenOf(each, 'decisionTable').length === 1);
  const chosen = decision === undefined ? tables : tables.filter(({ attributes }) => attributes.id === decision);
  if (chosen.length !== 1) {
    const ids = tables.map(({ attributes }) => attributes.id).join(', ') || 'none';
    return refused('(file)', `needs exactly one decision table; it holds: ${ids}`, `须恰有一个决策表；现有：${ids}`);
  }
  return tableOf(chosen[0]!, childrenOf(chosen[0]!, 'decisionTable')[0]!);
}

const refused = (at: string, en: string, zh: string): ReadFile => ({ ok: false, faults: [faultAt(at, en, zh)] });

function tableOf(decision: XmlElement, table: XmlElement): ReadFile {
  const faults: FileFault[] = [];
  const report: Report = (at, en, zh) => void faults.push(faultAt(at, en, zh));
  const { hitPolicy: policy = 'UNIQUE', aggregation } = table.attributes;
  const hitPolicy = policies[policy];
  if (!hitPolicy) report('hitPolicy', `${policy} is not one of ${Object.keys(policies).join(', ')}`, `不支持命中策略 ${policy}`);
  if (aggregation !== undefined) report('hitPolicy', `COLLECT with ${aggregation} is not supported`, `不支持聚合 ${aggregation}`);
  const inputs = childrenOf(table, 'input').map((input, i) => inputOf(input, i, report));
  const outputs = outputsOf(childrenOf(table, 'output'), report);
  const ranks = hitPolicy === 'priority' ? ranksOf(outputs.outcome, report) : undefined;
  const rows = childrenOf(table, 'rule').map((rule, i) => rowOf(rule, { at: `rule ${i + 1}`, inputs, outputs, ranks, report }));
  if (faults.length > 0) return { ok: false, faults };
  const { id = 'table', name = id } = decision.attributes;
  const facts = within(table, 'facts').find(({ uri }) => uri === ownNamespace);
  const own = facts ? { facts: readValue(facts.text) ?? null } : {};
  const read = readTable({ format: 'dunwell.table/1', id, name, hitPolicy, ...own, inputs, rows } as unknown as Json);
  return read.ok ? read : { ok: false, faults: read.issues };
}

const textOf = (element: XmlElement | undefined): string => (element ? (childrenOf(element, 'text')[0]?.text ?? '') : '');

/** `fact` or `fact.field.field`: anything else is an expression, and facts are computed before a table is asked. */
function inputOf(input: XmlElement, i: number, report: Report): Table['inputs'][number] {
  const text = textOf(childrenOf(input, 'inputExpression')[0]).trim();
  if (!/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(text))
    report(`input ${i + 1}`, `${JSON.stringify(text)} is not the name of a fact`, `${JSON.stringify(text)} 不是事实名称`);
  const [fact, ...fields] = text.split('.');
  const { label } = input.attributes;
  return { fact: fact!, ...(fields.length > 0 ? { path: `$.${fields.join('.')}` } : {}), ...(label ? { label } : {}) };
}

interface Outputs {
  readonly list: readonly XmlElement[];
  readonly outcome: XmlElement | undefined;
}

/** One output is the outcome: the only one, the one called so, else the first. */
function outputsOf(list: readonly XmlElement[], report: Report): Outputs {
  if (list.length === 0) report('output', 'a table needs an output', '决策表需要输出');
  list.forEach(({ attributes }, i) => {
    if (list.length > 1 && !attributes.name) report(`output ${i + 1}`, 'needs a name', '需要名称');
  });
  return { list, outcome: list.find(({ attributes }) => attributes.name === 'outcome') ?? list[0] };
}

/** DMN ranks results, ours ranks rows: a result named earlier among the allowed values goes first. */
function ranksOf(outcome: XmlElement | undefined, report: Report): ReadonlyMap<string, number> {
  const values = readLiterals(textOf(outcome && childrenOf(outcome, 'outputValues')[0])) ?? [];
  if (values.length === 0) report('hitPolicy', 'PRIORITY needs the allowed values of the output', 'PRIORITY 需要输出的允许值列表');
  return new Map(values.map((value, i) => [String(value), values.length - i]));
}

interface RulePlace {
  readonly at: string;
  readonly inputs: Table['inputs'];
  readonly outputs: Outputs;
  readonly ranks: ReadonlyMap<string, number> | undefined;
  readonly report: Report;
}

function rowOf(rule: XmlElement, { at, inputs, outputs, ranks, report }: RulePlace) {
  const asked = childrenOf(rule, 'inputEntry');
  const given = childrenOf(rule, 'outputEntry');
  if (asked.length !== inputs.length) report(at, `${asked.length} input entries for ${inputs.length} inputs`, '输入单元格数与列数不符');
  if (given.length !== outputs.list.length)
    report(at, `${given.length} output entries for ${outputs.list.length} outputs`, '输出单元格数不符');
  const when = asked.map((entry, i): Cell => {
    const place = `${at}, input ${inputs[i]?.fact ?? i + 1}`;
    const { expressionLanguage } = entry.attributes;
    if (expressionLanguage !== undefined && !/FEEL\/?$/.test(expressionLanguage))
      report(place, `is written in ${expressionLanguage}`, `表达式语言不受支持：${expressionLanguage}`);
    return cellOf(textOf(entry), (en, zh) => report(place, en, zh));
  });
  const name = childrenOf(rule, 'description')[0]?.text || textOf(childrenOf(rule, 'annotationEntry')[0]);
  const outcome = outcomeOf(given[outputs.list.indexOf(outputs.outcome!)], at, report);
  const params = paramsOf(given, outputs, (which, en, zh) => report(`${at}, output ${which}`, en, zh));
  const priority = ranks?.get(outcome);
  if (ranks && priority === undefined) report(at, `"${outcome}" is not among the allowed values`, `“${outcome}”不在允许值中`);
  return {
    ...(name ? { name } : {}),
    when,
    outcome,
    ...(params ? { params } : {}),
    ...(priority === undefined ? {} : { priority }),
  };
}

function outcomeOf(entry: XmlElement | undefined, at: string, report: Report): string {
  const text = textOf(entry).trim();
  const value = readLiteral(text)?.value;
  if (typeof value === 'string') return value;
  report(`${at}, outcome`, `${text || 'nothing'} is not a text in quotes`, `${text || '空'} 不是带引号的文本`);
  return '';
}

function paramsOf(given: readonly XmlElement[], { list, outcome }: Outputs, report: Report): Record<string, Json> | undefined {
  const params = list.flatMap((output, i): [string, Json][] => {
    const text = textOf(given[i]).trim();
    const name = output.attributes.name ?? '';
    if (output === outcome || text === '') return [];
    const value = readValue(text);
    if (value === undefined) report(name, `${text} is no value: texts stand in quotes`, `“${text}”不是有效值：文本须加引号`);
    return [[name, value ?? null]];
  });
  return params.length > 0 ? Object.fromEntries(params) : undefined;
}
