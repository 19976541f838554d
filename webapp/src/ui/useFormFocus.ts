import { type RefObject, useEffect, useState } from 'react';

/** In a form that opens, the first field takes the focus; whoever had it gets it back when the form goes. */
export function useFormFocus(form: RefObject<HTMLFormElement | null>) {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    if (!form.current?.contains(document.activeElement)) {
      form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    }
    return () => {
      const back = opener?.isConnected ? opener : document.querySelector('h1');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, [opener, form]);
}
