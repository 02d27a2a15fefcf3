import { eq, sql } from 'drizzle-orm';
import type pg from 'pg';
import type { Db } from '../connect.ts';
import { imports } from '../schema/index.ts';
import { type CsvRecord, CsvRecords, delimiterOf } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { type ColumnSpec, type Header, readHeader } from './header.ts';
import { type ImportCounts, ImportFailed, type ImportResult, type ImportSource, type Reject } from './import-result.ts';
import { RejectsFile } from './rejects-file.ts';

/** What differs between files of cases, of payments and of contacts. */
export interface ImportKind<Row> {
  readonly kind: 'cases' | 'payments' | 'contacts' | 'handOverReports';
  readonly columns: ColumnSpec;
  read(header: Header, record: CsvRecord, creditor: string | undefined): Row | { readonly reasons: readonly string[] };
  /** Once per import, on its own connection. */
  prepare(client: pg.ClientBase): Promise<void>;
  /** One batch, inside one transaction. */
  load(client: pg.ClientBase, rows: readonly Row[], source: ImportSource): Promise<BatchResult>;
}
export interface BatchResult {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejects: readonly Reject[];
}

const batchRows = 10_000;
/** Imports run one at a time: two files of the same creditor must not interleave. */
const importLock = 7_264_553;

/** Takes in one file: reads, checks, loads batch by batch, one transaction each. Running the same file again goes on or changes nothing. */
export async function runImport<Row extends object>(db: Db, kind: ImportKind<Row>, source: ImportSource): Promise<ImportResult> {
  const run = new ImportRun(db, kind, source);
  const client = await db.$client.connect().catch((fault: unknown) => {
    throw new ImportFailed(run.counts, fault);
  });
  // A connection lost between two queries: the next query reports it, this keeps the process alive until then.
  const outlive = () => {};
  client.on('error', outlive);
  let isBroken = true;
  try {
    const result = await run.with(client);
    isBroken = false;
    return result;
  } catch (fault) {
    throw new ImportFailed(run.counts, fault);
  } finally {
    client.off('error', outlive);
    client.release(isBroken);
  }
}

class ImportRun<Row extends object> {
  counts: ImportCounts = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  private readonly db: Db;
  private readonly kind: ImportKind<Row>;
  private readonly source: ImportSource;
  private readonly rejects: RejectsFile;
  private records: CsvRecords | undefined;
  private header: Header | { readonly issues: string[] } | undefined;
  private batch: Row[] = [];
  private refused: Reject[] = [];
  private loading: Promise<void> = Promise.resolve();

  constructor(db: Db, kind: ImportKind<Row>, source: ImportSource) {
    this.db = db;
    this.kind = kind;
    this.source = source;
    this.rejects = new RejectsFile(source.rejectsPath);
  }

  async with(client: pg.PoolClient): Promise<ImportResult> {
    await client.query('select pg_advisory_lock($1)', [importLock]);
    try {
      await this.kind.prepare(client);
      let text = '';
      for await (const piece of decodeText(this.source.stream)) {
        text = await this.take(client, text + piece, false);
        if (this.header && 'issues' in this.header) break;
      }
      await this.take(client, text, true);
      return await this.finish(client);
    } finally {
      await this.loading.catch(() => {});
      await client.query('select pg_advisory_unlock($1)', [importLock]).catch(() => {});
    }
  }

  /** Returns the text still to be joined with what follows: only a header line that has not ended yet. */
  private async take(client: pg.ClientBase, text: string, isLast: boolean): Promise<string> {
    if (!this.records) {
      const end = text.search(/[\r\n]/);
      if (end < 0 && !isLast && text.length < 1_000_000) return text;
      this.records = new CsvRecords(delimiterOf(end < 0 ? text : text.slice(0, end)));
    }
    await this.each(client, this.records.push(text));
    if (isLast) await this.each(client, this.records.end());
    return '';
  }

  private async each(client: pg.ClientBase, records: readonly CsvRecord[]): Promise<void> {
    for (const record of records) {
      if (!this.header) {
        const issues = record.fault ? [record.fault] : [];
        this.header = issues.length > 0 ? { issues } : readHeader(record.cells, this.kind.columns, this.source.mapping ?? {});
        continue;
      }
      if ('issues' in this.header) return;
      this.counts = { ...this.counts, read: this.counts.read + 1 };
      const row = this.kind.read(this.header, record, this.source.creditor);
      if ('reasons' in row) this.refused.push({ line: record.line, text: record.text, reasons: row.reasons });
      else this.batch.push(row);
      if (this.batch.length >= batchRows || this.refused.length >= batchRows) await this.flush(client);
    }
  }

  /** Hands the batch to the database and reads on while it works. */
  private async flush(client: pg.ClientBase): Promise<void> {
    await this.loading;
    const { batch, refused, counts } = this;
    this.batch = [];
    this.refused = [];
    this.loading = this.load(client, batch, refused, counts.read);
    this.loading.catch(() => {});
  }

  private async load(client: pg.ClientBase, batch: readonly Row[], refused: readonly Reject[], read: number): Promise<void> {
    await client.query('begin');
    const done = await this.kind.load(client, batch, this.source);
    await client.query('commit');
    const rejects = [...refused, ...done.rejects].sort((a, b) => a.line - b.line);
    await this.rejects.add(rejects);
    if (rejects.length > 0) await this.source.onRejects?.(rejects);
    this.counts = {
      read: this.counts.read,
      created: this.counts.created + done.created,
      updated: this.counts.updated + done.updated,
      unchanged: this.counts.unchanged + done.unchanged,
      rejected: this.counts.rejected + rejects.length,
    };
    this.source.onProgress?.({ ...this.counts, read });
  }

  private async finish(client: pg.PoolClient): Promise<ImportResult> {
    if (!this.header) return { type: 'refused', issues: ['the file is empty'] };
    if ('issues' in this.header) return { type: 'refused', issues: this.header.issues };
    await this.flush(client);
    await this.loading;
    // Plans made while the tables were small would walk them whole from now on.
    if (this.counts.created >= batchRows) await client.query('analyze consumers, cases, contact_points, consents, payments');
    const rejectsFile = (await this.rejects.close()) ?? null;
    const importId = await this.record(rejectsFile);
    return { type: 'imported', importId, rejectsFile, ...this.counts };
  }

  private async record(rejectsFile: string | null): Promise<string> {
    const { kind, source, counts } = this;
    const [row] = await this.db
      .insert(imports)
      .values({ kind: kind.kind, fileName: source.fileName ?? null, startedBy: source.startedBy ?? null, rejectsFile, ...counts })
      .returning({ id: imports.id });
    await this.db
      .update(imports)
      .set({ finishedAtMs: sql`business_now()` as never })
      .where(eq(imports.id, row!.id));
    return row!.id;
  }
}
