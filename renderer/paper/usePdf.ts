import { useEffect, useState } from 'react';
import { useConnection, useOrigin } from '../connect/matter.tsx';
import type { Pdf } from './pdf.ts';

/** Why there is no PDF: the article came from none, or it cannot be opened. */
export type NoPdf = 'none' | 'failed';

/** The PDF of an article; `null` while it is opened. */
export function usePdf(articleId: number): Pdf | NoPdf | null {
  const { original } = useConnection();
  const origin = useOrigin(articleId);
  const [opened, setOpened] = useState<{ readonly of: number; readonly pdf: Pdf | NoPdf } | null>(null);
  const size = origin?.format === 'pdf' && origin.kept !== null ? origin.size : null;
  const none = origin === null || (origin !== undefined && size === null);
  useEffect(() => {
    if (size === null) return;
    let gone = false;
    let open: Pdf | null = null;
    const put = (pdf: Pdf) => {
      if (gone) return pdf.close();
      open = pdf;
      setOpened({ of: articleId, pdf });
    };
    import('./pdf.ts')
      .then(({ openPdf }) => openPdf((part) => original(articleId, part), size))
      .then(put, () => gone || setOpened({ of: articleId, pdf: 'failed' }));
    return () => {
      gone = true;
      open?.close();
    };
  }, [original, articleId, size]);
  return none ? 'none' : opened?.of === articleId ? opened.pdf : null;
}
