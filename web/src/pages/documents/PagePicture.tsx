import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { documents, type DocumentsSchema } from "@/api/client";
import { ErrorNote } from "@/ui/ErrorNote";

import classes from "./Documents.module.css";
import type { Place } from "./shownFigure";

type Props = { documentId: string; page: DocumentsSchema["PageBody"]; place: Place | null };

/** A page as it looks, with the place of the figure that is pointed at. */
export function PagePicture({ documentId, page, place }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isHere = place?.page === page.number;
  const picture = usePicture(documentId, page.number);
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
      {picture.url && <img src={picture.url} alt={`Page ${page.number}`} />}
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

/** The picture needs our token, so it is fetched and shown from memory. */
function usePicture(documentId: string, page: number) {
  const { data: blob, error } = useQuery({
    queryKey: ["page", documentId, page],
    queryFn: async () => {
      const answer = await documents.GET("/api/financial/documents/{document_id}/pages/{page}", {
        params: { path: { document_id: documentId, page } },
        parseAs: "blob",
      });
      return answer.data as unknown as Blob;
    },
    staleTime: Infinity,
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return { url, error };
}
