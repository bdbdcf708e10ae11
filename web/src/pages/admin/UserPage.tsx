import { Button, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";

import { chat, data, user, type UserSchema } from "@/api/client";
import { sayMoment } from "@/lib/dates";
import { counted, inWords } from "@/lib/words";
import { UsageMeter } from "@/pages/stories/UsageMeter";
import { ErrorNote } from "@/ui/ErrorNote";
import { TextLink } from "@/ui/links";
import { Loading } from "@/ui/Loading";
import { PageTitle } from "@/ui/PageTitle";

import classes from "./Admin.module.css";
import { AdminOnly } from "./AdminOnly";
import { Audit } from "./Audit";
import { GrantForm } from "./GrantForm";
import { Refusals } from "./Moderation";
import { Overrides } from "./Overrides";
import { Payments } from "./Payments";
import { useReconcile } from "./Reconcile";
import { Subscriptions } from "./Subscriptions";

export function UserPage() {
  const { userId } = useParams({ from: "/app/admin/users/$userId" });
  return (
    <AdminOnly>
      <TextLink to="/admin" size="sm">
        Everybody
      </TextLink>
      <Person key={userId} userId={userId} />
    </AdminOnly>
  );
}

/** One person: account, what they pay, what they use, what they were lent. Never their figures. */
function Person({ userId }: { userId: string }) {
  const person = useQuery({
    queryKey: ["admin", "person", userId],
    queryFn: () =>
      data(user.GET("/api/admin/users/{user_id}", { params: { path: { user_id: userId } } })),
  });
  const usage = useQuery({
    queryKey: ["admin", "usage-of", userId],
    queryFn: () =>
      data(chat.GET("/api/admin/usage/{user_id}", { params: { path: { user_id: userId } } })),
  });
  const reconcile = useReconcile();
  if (person.error) return <ErrorNote error={person.error} retry={person.refetch} />;
  if (!person.data) return <Loading />;
  return (
    <>
      <PageTitle
        title={person.data.display_name}
        lead={person.data.email}
        actions={
          <Button
            variant="default"
            loading={reconcile.isPending}
            onClick={() => reconcile.mutate(userId)}
          >
            Compare with Stripe
          </Button>
        }
      />
      <Text role="status" mb="md">
        {reconcile.data &&
          `${counted(reconcile.data.checked, "subscription")} compared, ${reconcile.data.changed} repaired.`}
      </Text>
      <ErrorNote error={reconcile.error} />
      <Stack gap="xl">
        <div className="pd-columns">
          <Part title="Account">
            <Account account={person.data} />
          </Part>
          <Part title={usage.data ? `Use, plan ${inWords(usage.data.plan)}` : "Use"}>
            <ErrorNote error={usage.error} retry={usage.refetch} />
            {usage.data ? <UsageMeter usage={usage.data} /> : <Loading lines={4} />}
          </Part>
        </div>
        <Part title="Lend">
          <GrantForm userId={userId} />
          <Overrides userId={userId} />
        </Part>
        <Part title="Subscription">
          <Subscriptions userId={userId} />
        </Part>
        <Part title="Payments">
          <Payments userId={userId} />
        </Part>
        <Part title="Refused by moderation">
          <Refusals userId={userId} />
        </Part>
        <Part title="Audit">
          <Audit userId={userId} />
        </Part>
      </Stack>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h3" id={id} mb="sm">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Account({ account }: { account: UserSchema["AccountResponse"] }) {
  return (
    <dl className={classes.facts}>
      <dt>Id</dt>
      <dd>{account.id}</dd>
      <dt>Time zone</dt>
      <dd>{account.time_zone}</dd>
      <dt>Currency</dt>
      <dd>{account.currency}</dd>
      <dt>Since</dt>
      <dd>{sayMoment(account.created_at, account.time_zone)}</dd>
    </dl>
  );
}
