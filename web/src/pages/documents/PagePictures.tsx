import type { Analysis } from "./AnalysisPage";
import classes from "./Documents.module.css";
import { OpenPages } from "./OpenPages";
import { PagePicture } from "./PagePicture";
import type { Place } from "./shownFigure";
import { needsPassword, usePagePicture } from "./usePagePicture";

type Props = { analysis: Analysis; place: Place | null };

/** The pages beside the lines; those of a locked PDF once its password is given. */
export function PagePictures({ analysis: { document, pages = [] }, place }: Props) {
  const first = usePagePicture(document.id, pages[0]?.number ?? 1);
  // Until it is unlocked there is nothing to look at.
  if (document.needs_password) return null;
  return (
    // It scrolls, so the keyboard has to reach it.
    <div
      className={classes.pictures}
      aria-label="Pages"
      role="region"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {needsPassword(first.error) ? (
        <OpenPages documentId={document.id} error={first.error} isOpening={first.isFetching} />
      ) : (
        pages.map((page) => (
          <PagePicture key={page.number} documentId={document.id} page={page} place={place} />
        ))
      )}
    </div>
  );
}
