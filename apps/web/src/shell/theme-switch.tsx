'use client';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Menu, MenuItem } from '../design/menu.tsx';
import { rememberPreference } from '../language/preference.ts';

const themes = [
  ['light', Sun],
  ['dark', Moon],
  ['system', Monitor],
] as const;
type Theme = (typeof themes)[number][0];

const current = (): Theme => {
  if (typeof document === 'undefined') return 'system';
  const { classList } = document.documentElement;
  return classList.contains('dark') ? 'dark' : classList.contains('light') ? 'light' : 'system';
};

/** Light, dark, or as the system has it. Takes effect at once and is remembered. */
export function ThemeSwitch() {
  const t = useTranslations('shell');
  const [chosen, setChosen] = useState<Theme>();
  const choose = (theme: Theme) => {
    document.documentElement.classList.remove('light', 'dark');
    if (theme !== 'system') document.documentElement.classList.add(theme);
    setChosen(theme);
    void rememberPreference({ name: 'theme', value: theme });
  };
  return (
    <Menu trigger={<Button look="quiet" aria-label={t('theme')} icon={<Sun aria-hidden />} />}>
      {themes.map(([theme, Icon]) => (
        <MenuItem key={theme} isChosen={(chosen ?? current()) === theme} onSelect={() => choose(theme)}>
          <Icon aria-hidden />
          {t(`themes.${theme}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
