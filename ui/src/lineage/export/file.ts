import { labelOf, parseId } from '../../ui/ids';

/** A file name that tells what it shows and of when. */
export function fileName(root: string, at: Date, ending: string): string {
  const name = `${parseId(root)?.kind ?? 'node'}-${labelOf(root)}`
    .replace(/[^\p{L}\p{N}._-]+/gu, '_')
    .slice(0, 100);
  return `lineage-${name}-${at.toISOString().slice(0, 10)}.${ending}`;
}

export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Browsers do not paint larger canvases than this. */
const MOST_SIDE = 16_000;
const MOST_AREA = 120_000_000;

/** How many pixels a unit of a drawing gets: two where the canvas can hold it. */
export function scaleOf(width: number, height: number): number {
  return Math.min(2, MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_AREA / (width * height)));
}

/** Paints a drawing. */
export async function pngOf(drawing: { svg: string; width: number; height: number }): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([drawing.svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = scaleOf(drawing.width, drawing.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(drawing.width * scale);
    canvas.height = Math.floor(drawing.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('The picture is too large to be painted; save it as SVG.');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}
