'use client';
import { Gauge } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Menu, MenuItem, MenuLabel } from '../design/menu.tsx';

/** Business seconds per real second: real time, an hour, six hours, a day, a week per minute. */
const speeds = [
  [1, 'real'],
  [60, 'hour'],
  [360, 'sixHours'],
  [1440, 'day'],
  [10_080, 'week'],
] as const;

interface SpeedMenuProps {
  readonly scale: number;
  readonly onChoose: (scale: number) => void;
}

/** How fast business time passes. */
export function SpeedMenu({ scale, onChoose }: SpeedMenuProps) {
  const t = useTranslations('clock');
  const named = speeds.find(([value]) => value === scale);
  return (
    <Menu
      trigger={
        <Button look="quiet" icon={<Gauge aria-hidden />} className="h-7 px-2">
          <span className="sr-only">{t('speed')}: </span>
          <span className="max-lg:sr-only">{named ? t(`speeds.${named[1]}`) : `× ${scale}`}</span>
        </Button>
      }
    >
      <MenuLabel>{t('speed')}</MenuLabel>
      {speeds.map(([value, name]) => (
        <MenuItem key={value} isChosen={value === scale} onSelect={() => onChoose(value)}>
          {t(`speeds.${name}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
