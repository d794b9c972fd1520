// sharp as a rendering process: a JSON request a line in, a JSON answer a line out, as tests/RenderBench does.
// Arguments: the folder that sharp is installed in; "documented" or "once"; the number of threads.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { writeFile } from 'node:fs/promises';

const [folder, way, threads] = process.argv.slice(2);
const sharp = createRequire(`${folder}/`)('sharp');
sharp.cache(false);
sharp.concurrency(Number(threads));

const inside = (image, box) => image.resize(box, box, { fit: 'inside', withoutEnlargement: true });
const write = (image, format) =>
  (format === 'png' ? image.png() : image.webp({ quality: 80, effort: 2 })).toBuffer();

/** A pipeline a size. */
async function documented({ path, boxes, format }) {
  const renditions = [];
  for (const box of boxes)
    renditions.push(await write(inside(sharp(path).autoOrient(), box), format));
  return renditions;
}

/** One decode, to the largest size; every rendition from its pixels. */
async function once({ path, boxes, format }) {
  const largest = Math.max(...boxes);
  const { data, info: { width, height, channels } } = await inside(sharp(path).autoOrient(), largest)
    .raw().toBuffer({ resolveWithObject: true });
  const renditions = [];
  for (const box of boxes) {
    const pixels = sharp(data, { raw: { width, height, channels } });
    renditions.push(await write(box === largest ? pixels : inside(pixels, box), format));
  }
  return renditions;
}

const render = { documented, once }[way];
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const start = performance.now();
  let kind = 'Rendered';
  let message = null;
  let renditions = [];
  try {
    renditions = await render(request);
  } catch (failure) {
    [kind, message] = ['Refused', failure.message];
  }
  const milliseconds = performance.now() - start;
  if (request.saveTo && renditions.length > 0)
    await writeFile(request.saveTo, renditions[0]);
  console.log(JSON.stringify({ kind, message, milliseconds }));
}
