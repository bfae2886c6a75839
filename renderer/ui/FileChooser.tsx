import type { Ref } from 'react';

/** The system's dialog for one file; whoever has `ref` opens it by a click on it. */
export function FileChooser({
  ref,
  label,
  accept,
  onFile,
}: {
  ref: Ref<HTMLInputElement>;
  label: string;
  /** Extensions, as the attribute of that name has them. */
  accept: string;
  onFile: (file: File) => void;
}) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      aria-label={label}
      accept={accept}
      onChange={(event) => {
        const file = event.target.files?.[0];
        // Else the same file could not be chosen twice in a row.
        event.target.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
