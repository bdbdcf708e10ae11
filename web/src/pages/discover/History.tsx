import { catalog, type CatalogSchema, data } from "@/api/client";
import { useAccount } from "@/auth/useSession";
import { sayMoment } from "@/lib/dates";
import { isNothing } from "@/lib/money";
import { usePages } from "@/lib/usePages";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote } from "@/ui/ErrorNote";
import { Figure } from "@/ui/Figure";
import { Loading } from "@/ui/Loading";
import { Mark, type Tone } from "@/ui/Mark";
import { MoreButton } from "@/ui/MoreButton";
import { ScrollRegion } from "@/ui/ScrollRegion";

type Past = CatalogSchema["PastRecommendation"];
const ANSWERS: Record<CatalogSchema["Response"], [Tone, string]> = {
  liked: ["good", "Liked"],
  disliked: ["bad", "Not for me"],
  saved: ["plain", "Saved"],
  purchased: ["good", "Bought"],
};

/** What was recommended to me, why, and what I answered. */
export function History() {
  const timeZone = useAccount().data?.time_zone;
  const history = usePages(["recommendation-history"], (cursor) =>
    data(
      catalog.GET("/api/entertainment/recommendations/history", { params: { query: { cursor } } }),
    ),
  );
  if (history.items?.length === 0) {
    return (
      <EmptyState title="Nothing was recommended yet">
        What is recommended to you, here or by the assistant, is kept with its reasons and your
        answer.
      </EmptyState>
    );
  }
  return (
    <>
      <ErrorNote error={history.error} retry={history.refetch} />
      {!history.items && !history.error && <Loading lines={8} />}
      <ScrollRegion label="Recommendations">
        {history.items && (
          <table className="pd-table">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Why</th>
                <th scope="col">Answer</th>
                <th scope="col">When</th>
                <th scope="col" className="pd-number">
                  Cost
                </th>
              </tr>
            </thead>
            <tbody>
              {history.items.map((past) => {
                const [tone, answer] = past.response
                  ? ANSWERS[past.response]
                  : (["plain", "None yet"] as const);
                return (
                  <tr key={past.recommendation_id}>
                    <td>{past.title}</td>
                    <td>{past.taste_reason}</td>
                    <td>
                      <Mark tone={tone}>{answer}</Mark>
                    </td>
                    <td className="pd-when">{sayMoment(past.made_at, timeZone)}</td>
                    <td className="pd-number">
                      <CostThen cost={past.estimated_cost} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </ScrollRegion>
      <MoreButton pages={history} />
    </>
  );
}

function CostThen({ cost }: { cost: Past["estimated_cost"] }) {
  if (cost && isNothing(cost)) return <>Free</>;
  return <Figure money={cost} unknown="not known" />;
}
