'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Cell, Head, rowClass, Table } from '../design/table.tsx';
import { useFormat } from '../format/use-format.ts';
import { type Answers, useTRPC } from '../shell/trpc.ts';
import { fileName, saveFile } from './save-file.ts';

type Partner = Answers['handOver']['list']['partners'][number];
const statuses = ['filed', 'sent', 'accepted', 'rejected', 'returned'] as const;

/** One line per partner: how many cases stand where, and the next file. */
export function PartnerTable({ partners }: { readonly partners: readonly Partner[] }) {
  const t = useTranslations('handOver');
  const { count } = useFormat();
  return (
    <Table
      label={t('partners')}
      head={
        <>
          <Head>{t('partner')}</Head>
          <Head>{t('to')}</Head>
          {statuses.map((status) => (
            <Head key={status} isNumber>
              {t(`statuses.${status}`)}
            </Head>
          ))}
          <Head />
        </>
      }
    >
      {partners.map((one) => (
        <tr key={`${one.to} ${one.partner}`} className={rowClass}>
          <Cell className="font-medium">{one.partner}</Cell>
          <Cell>{t(`kinds.${one.to}`)}</Cell>
          {statuses.map((status) => (
            <Cell key={status} isNumber className={one.counts[status] ? '' : 'text-faint'}>
              {count(one.counts[status] ?? 0)}
            </Cell>
          ))}
          <Cell className="text-right">
            <MakeFile partner={one} />
          </Cell>
        </tr>
      ))}
    </Table>
  );
}

function MakeFile({ partner: { to, partner, counts } }: { readonly partner: Partner }) {
  const t = useTranslations('handOver');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const make = useMutation(
    trpc.handOver.makeFile.mutationOptions({
      onSuccess: ({ id, cases, content }) => {
        saveFile(fileName(partner, id), content);
        toast.success(t('made', { count: cases, partner }));
        void queries.invalidateQueries({ queryKey: trpc.handOver.pathKey() });
      },
      onError: (error) => void toast.error(t('refused'), { description: error.message, duration: 8000 }),
    }),
  );
  return (
    <Button icon={<FileDown aria-hidden />} disabled={!counts.filed || make.isPending} onClick={() => make.mutate({ to, partner })}>
      {t('make')}
    </Button>
  );
}
