'use client';
import { useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { fileName, saveFile } from './save-file.ts';

/** The files made, newest first; each can be had again as it was. */
export function FileTable({ files }: { readonly files: Answers['handOver']['list']['files'] }) {
  const t = useTranslations('handOver');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { dateTime, count } = useFormat();
  const columns = ['partner', 'at', 'by', 'hash'] as const;
  const fetchAgain = async (id: string, partner: string) => {
    try {
      const { content } = await queries.fetchQuery(trpc.handOver.file.queryOptions({ id }));
      if (content !== null) saveFile(fileName(partner, id), content);
    } catch (error) {
      toast.error(t('refused'), { description: (error as Error).message });
    }
  };
  return (
    <Table
      label={t('files')}
      head={
        <>
          {columns.map((column) => (
            <Head key={column}>{t(column)}</Head>
          ))}
          <Head isNumber>{t('cases')}</Head>
          <Head />
        </>
      }
    >
      {files.map((file) => (
        <tr key={file.id} className={rowClass}>
          <Cell className="font-medium">{file.partner}</Cell>
          <Cell>{dateTime(file.atMs)}</Cell>
          <Cell>{file.madeBy}</Cell>
          <Cell className="font-mono text-xs text-faint">
            <span title={file.sha256}>{file.sha256.slice(0, 16)}</span>
          </Cell>
          <Cell isNumber>{count(file.cases)}</Cell>
          <Cell className="text-right">
            <Button
              look="quiet"
              icon={<Download aria-hidden />}
              disabled={!file.isKept}
              title={file.isKept ? undefined : t('emptied')}
              onClick={() => fetchAgain(file.id, file.partner)}
            >
              {t('again')}
            </Button>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
