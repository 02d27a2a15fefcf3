'use client';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTranslations } from 'use-intl';
import { Panel } from '../design/panel.tsx';
import type { Result } from './sides.ts';

interface LoadChartProps {
  readonly result: Result;
  readonly names: readonly string[];
}

const fills = ['var(--accent)', 'color-mix(in oklab, var(--accent) 40%, var(--panel))'];

/** How busy the busiest hours are, for lines and for agents. */
export function LoadChart({ result, names }: LoadChartProps) {
  const t = useTranslations('rehearsal');
  return (
    <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
      {(['peakCalls', 'peakTasks'] as const).map((which) => (
        <Panel key={which} title={t(which)}>
          <HourBars
            names={names}
            rows={Array.from({ length: 24 }, (_, hour) => ({
              hour: `${hour}`,
              values: result.load.map((load) => load[hour]?.[which] ?? 0),
            }))}
          />
        </Panel>
      ))}
    </div>
  );
}

interface HourBarsProps {
  readonly names: readonly string[];
  readonly rows: readonly { readonly hour: string; readonly values: readonly number[] }[];
}

function HourBars({ names, rows }: HourBarsProps) {
  const data = rows.map(({ hour, values }) => ({ hour, ...Object.fromEntries(values.map((value, at) => [`side${at}`, value])) }));
  return (
    <div className="h-56 text-xs">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={data} margin={{ left: -16, right: 4, top: 4 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="hour" tickLine={false} axisLine={false} tick={{ fill: 'var(--faint)', fontSize: 11 }} />
          <YAxis allowDecimals={false} tickLine={false} axisLine={false} tick={{ fill: 'var(--faint)', fontSize: 11 }} />
          <Tooltip
            cursor={{ fill: 'var(--hover)' }}
            contentStyle={{ background: 'var(--panel)', border: '1px solid var(--line)', borderRadius: 6, fontSize: 12 }}
          />
          {names.length > 1 ? <Legend iconSize={8} wrapperStyle={{ fontSize: 12 }} /> : null}
          {names.map((name, at) => (
            <Bar key={name} dataKey={`side${at}`} name={name} fill={fills[at]!} isAnimationActive={false} maxBarSize={18} />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
