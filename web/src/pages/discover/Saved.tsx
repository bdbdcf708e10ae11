import { catalog, data } from "@/api/client";
import { usePages } from "@/lib/usePages";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { MoreButton } from "@/ui/MoreButton";

import classes from "./Discover.module.css";
import { FoundItem } from "./FoundItem";

/** My list, with what each would cost me today. */
export function Saved() {
  const saved = usePages(["saved"], (cursor) =>
    data(catalog.GET("/api/entertainment/saved", { params: { query: { cursor } } })),
  );
  return (
    <>
      <ErrorNote error={saved.error} retry={saved.refetch} />
      {!saved.items && !saved.error && <Loading lines={6} />}
      {saved.items?.length === 0 && (
        <EmptyState title="Your list is empty">
          Save what you would like to do one day. It stays here, with its price weighed against what
          is left each month.
        </EmptyState>
      )}
      <ul className={classes.cards}>
        {saved.items?.map((item) => (
          <FoundItem key={item.item_id} item={item} />
        ))}
      </ul>
      <MoreButton pages={saved} />
    </>
  );
}
