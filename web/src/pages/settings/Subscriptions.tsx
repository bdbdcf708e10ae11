import {
  Autocomplete,
  Button,
  Group,
  NativeSelect,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { data, user, type UserSchema } from "@/api/client";
import { once } from "@/api/http";
import { inWords } from "@/lib/words";
import { figuresMayChange } from "@/queries";
import { ErrorNote } from "@/ui/ErrorNote";
import { Figure } from "@/ui/Figure";
import { Loading } from "@/ui/Loading";

const SERVICES = [
  "Netflix", "Disney+", "Prime Video", "Apple TV+", "HBO Max", "Paramount+", "Stan", "Binge",
  "BritBox", "Shudder", "Crunchyroll", "Spotify", "Kindle Unlimited", "Audible",
  "Xbox Game Pass", "Nintendo Switch Online", "Apple Arcade",
]; // prettier-ignore
const CADENCES = ["weekly", "monthly", "yearly"].map((value) => ({
  value,
  label: inWords(value),
}));
const KEY = ["told-subscriptions"];

/** What I said I pay for. What statements show is found by itself and stands on the Money page. */
export function Subscriptions({ currency }: { currency: string }) {
  const told = useQuery({
    queryKey: KEY,
    queryFn: () => data(user.GET("/api/preferences/subscriptions")),
  });
  const active = told.data?.filter((one) => one.active);
  return (
    <section className="pd-sheet" aria-labelledby="told">
      <Stack>
        <div>
          <Title order={2} id="told" size="h3">
            Subscriptions you told us
          </Title>
          <Text size="sm" c="dimmed">
            What they include costs nothing extra. Those on your statements are found without you.
          </Text>
        </div>
        <ErrorNote error={told.error} retry={told.refetch} />
        {told.isPending && <Loading lines={2} />}
        {active?.length === 0 && <Text>None yet.</Text>}
        {active && active.length > 0 && (
          <table className="pd-table">
            <tbody>
              {active.map((one) => (
                <ToldRow key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        )}
        <TellForm currency={currency} />
      </Stack>
    </section>
  );
}

function useChanged() {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: KEY });
    figuresMayChange();
  };
}

function ToldRow({ one }: { one: UserSchema["SubscriptionResponse"] }) {
  const changed = useChanged();
  const remove = useMutation({
    mutationFn: () =>
      user.DELETE("/api/preferences/subscriptions/{subscription_id}", {
        params: { path: { subscription_id: one.id } },
      }),
    onSuccess: changed,
  });
  return (
    <tr>
      <td>{one.service}</td>
      <td>
        <Figure money={one.price} unknown="price not told" /> {one.cadence}
      </td>
      <td className="pd-number">
        <Button
          size="compact-sm"
          variant="subtle"
          loading={remove.isPending}
          aria-label={`Remove ${one.service}`}
          onClick={() => remove.mutate()}
        >
          Remove
        </Button>
        <ErrorNote error={remove.error} />
      </td>
    </tr>
  );
}

function TellForm({ currency }: { currency: string }) {
  const [form, setForm] = useState({ service: "", price: "", cadence: "monthly" });
  const changed = useChanged();
  const tell = useMutation({
    mutationFn: () =>
      data(
        user.POST("/api/preferences/subscriptions", {
          headers: once(),
          body: {
            service: form.service.trim(),
            price: form.price ? { amount: form.price, currency } : null,
            cadence: form.cadence as UserSchema["Cadence"],
          },
        }),
      ),
    onSuccess: async () => {
      setForm({ service: "", price: "", cadence: "monthly" });
      await changed();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        tell.mutate();
      }}
    >
      <Group align="flex-end" gap="xs">
        <Autocomplete
          label="Service"
          data={SERVICES}
          required
          maxLength={40}
          flex="2 1 10rem"
          value={form.service}
          onChange={(service) => setForm({ ...form, service })}
        />
        <TextInput
          label={`Price, ${currency}`}
          inputMode="decimal"
          pattern="\d+([.]\d{1,2})?"
          flex="1 1 6rem"
          value={form.price}
          onChange={(event) => setForm({ ...form, price: event.currentTarget.value.trim() })}
        />
        <NativeSelect
          label="Paid"
          data={CADENCES}
          flex="1 1 6rem"
          value={form.cadence}
          onChange={(event) => setForm({ ...form, cadence: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" loading={tell.isPending}>
          Add
        </Button>
      </Group>
      <ErrorNote error={tell.error} />
    </form>
  );
}
