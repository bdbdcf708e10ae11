import { useCallback, useEffect, useRef } from "react";

import type { DocumentsSchema } from "@/api/client";
import { ErrorNote } from "@/ui/ErrorNote";

import classes from "./Documents.module.css";
import type { Place } from "./shownFigure";
import { usePagePicture } from "./usePagePicture";

type Props = { documentId: string; page: DocumentsSchema["PageBody"]; place: Place | null };

/** A page as it looks, with the place of the figure that is pointed at. */
export function PagePicture({ documentId, page, place }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isHere = place?.page === page.number;
  const picture = usePagePicture(documentId, page.number);
  const top = isHere ? (place.box[1] ?? 0) / page.height : null;

  useEffect(() => {
    const scroller = frame.current?.parentElement;
    if (top === null || !frame.current || !scroller) return;
    const middle = frame.current.offsetTop + top * frame.current.offsetHeight;
    scroller.scrollTo({ top: middle - scroller.clientHeight / 2 });
  }, [top]);

  return (
    <div
      ref={frame}
      className={classes.page}
      style={{ aspectRatio: `${page.width} / ${page.height}` }}
    >
      <ErrorNote error={picture.error} />
      {picture.data && <Picture blob={picture.data} alt={`Page ${page.number}`} />}
      <svg
        viewBox={`0 0 ${page.width} ${page.height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {isHere && <Box box={place.box} />}
      </svg>
    </div>
  );
}

const MARGIN = 2;

function Box({ box: [left = 0, top = 0, right = 0, bottom = 0] }: { box: Place["box"] }) {
  return (
    <rect
      className={classes.box}
      data-testid="figure-box"
      x={left - MARGIN}
      y={top - MARGIN}
      width={right - left + 2 * MARGIN}
      height={bottom - top + 2 * MARGIN}
    />
  );
}

/** Shown from memory; the memory is given back when the picture goes. */
function Picture({ blob, alt }: { blob: Blob; alt: string }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(blob);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  return <img ref={show} alt={alt} />;
}
