'use client';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';

interface DayChartProps {
  readonly label: string;
  readonly days: readonly string[];
  readonly rows: readonly { readonly day: string; readonly series: string; readonly count: number }[];
}

/** One hue in steps, so that the stack reads in both themes and without colour vision. */
const steps = [
  'var(--accent)',
  'color-mix(in oklab, var(--accent) 76%, var(--panel))',
  'color-mix(in oklab, var(--accent) 56%, var(--panel))',
  'color-mix(in oklab, var(--accent) 38%, var(--panel))',
];

/** Counts per day, stacked by series. Days without any are shown as such. */
export function DayChart({ label, days, rows }: DayChartProps) {
  const t = useTranslations();
  const { shortDate } = useFormat();
  const series = [...new Set(rows.map((row) => row.series))].sort();
  const data = days.map((day) => ({
    day: shortDate(day),
    ...Object.fromEntries(
      series.map((name) => [name, rows.reduce((sum, row) => (row.day === day && row.series === name ? sum + row.count : sum), 0)]),
    ),
  }));
  const nameOf = (name: string) => (t.has(`outbox.channels.${name}`) ? t(`outbox.channels.${name}`) : name);
  return (
    <figure aria-label={label} className="h-64 text-xs">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={data} margin={{ left: -16, right: 4, top: 4 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="day" tickLine={false} axisLine={false} tick={{ fill: 'var(--faint)', fontSize: 11 }} />
          <YAxis allowDecimals={false} tickLine={false} axisLine={false} tick={{ fill: 'var(--faint)', fontSize: 11 }} />
          <Tooltip
            cursor={{ fill: 'var(--hover)' }}
            contentStyle={{ background: 'var(--panel)', border: '1px solid var(--line)', borderRadius: 6, fontSize: 12 }}
          />
          <Legend iconSize={8} wrapperStyle={{ fontSize: 12 }} formatter={(name) => <span className="text-soft">{name}</span>} />
          {series.map((name, at) => (
            <Bar
              key={name}
              dataKey={name}
              name={nameOf(name)}
              stackId="all"
              fill={steps[at % steps.length]!}
              isAnimationActive={false}
              maxBarSize={28}
              // An edge between the steps, so that they can be told apart by more than their depth.
              stroke="var(--panel)"
              strokeWidth={1}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
