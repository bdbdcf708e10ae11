// Written by `npm run api` from contracts/openapi/catalog.json: do not edit.
export interface paths {
    "/api/admin/entertainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Entertainment
         * @description Put a new item into the catalogue.
         */
        post: operations["createEntertainment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/entertainment/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit Entertainment
         * @description Change some facts of an item; a seed release will not undo it.
         */
        patch: operations["editEntertainment"];
        trace?: never;
    };
    "/api/admin/entertainment/{item_id}/lookups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Lookups
         * @description What was looked up of an item, and what came of it.
         */
        get: operations["listLookups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/entertainment/{item_id}/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Prices Seen
         * @description What an item's price was seen to be, and by whom.
         */
        get: operations["listPricesSeen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/entertainment/{item_id}/refresh-price": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Price
         * @description Have a shop's page read by the worker.
         */
        post: operations["refreshPrice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/entertainment/{item_id}/refresh-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Reviews
         * @description Have a few pages about it read by the worker.
         */
        post: operations["refreshReviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/entertainment/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Entertainment
         * @description Create or revise many items by slug; a wrong row is named and stops no other.
         */
        post: operations["importEntertainment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/entertainment/import-csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Entertainment Csv
         * @description The same from a CSV file with a heading; lists are joined by `|`, row 1 follows it.
         */
        post: operations["importEntertainmentCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Entertainment
         * @description What there is, most popular first; with `q`, what matches best first.
         */
        get: operations["listEntertainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Entertainment
         * @description One item, every way to get it, and what it would take from me.
         */
        get: operations["getEntertainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/{item_id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain Entertainment
         * @description Why this, for me: only claims that a stored fact stands behind.
         */
        get: operations["explainEntertainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/{item_id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate Entertainment
         * @description Rate what I know; it is not recommended to me again.
         */
        post: operations["rateEntertainment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/{item_id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reviews
         * @description What others say of an item, each quotation with its source.
         */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/{item_id}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save Entertainment
         * @description Put it on my list.
         */
        post: operations["saveEntertainment"];
        /**
         * Unsave Entertainment
         * @description Take it off my list.
         */
        delete: operations["unsaveEntertainment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/{item_id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark Entertainment Seen
         * @description I know it already: do not recommend it.
         */
        post: operations["markEntertainmentSeen"];
        /**
         * Mark Entertainment Unseen
         * @description I do not know it after all.
         */
        delete: operations["markEntertainmentUnseen"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Opinions
         * @description What I saved, rated, know, bought and was recommended, and what others told us of me.
         */
        get: operations["exportOpinions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plan My Evenings
         * @description The evenings worth most for what is left (or `max_price` in all, if that is less).
         */
        get: operations["planMyEvenings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Recommendations
         * @description What fits my money and my taste now, each with its cost, what it leaves, and why.
         */
        get: operations["getRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/recommendations/{recommendation_id}/response": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Respond To Recommendation
         * @description Like, dislike, save or buy it; the same answer twice counts once.
         */
        post: operations["respondToRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/recommendations/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Recommendations
         * @description What was recommended to me, and what I answered.
         */
        get: operations["listRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/saved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Saved
         * @description My list, newest first.
         */
        get: operations["listSaved"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Entertainment
         * @description Items by words, by spelling and by meaning; without `q`, the list.
         */
        get: operations["searchEntertainment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/entertainment/subscriptions/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rotate My Subscriptions
         * @description Which subscription to hold in which month for what is on my list, from next month on.
         */
        get: operations["rotateMySubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Advice
         * @description What to do with a subscription; `settled` is one that is paid for the year already.
         * @enum {string}
         */
        Advice: "keep" | "start" | "pause" | "settled";
        /**
         * AloneResponse
         * @description Something that is cheaper got on its own than with a month's fee.
         */
        AloneResponse: {
            cost: components["schemas"]["MoneyResponse"] | null;
            /** Hours */
            hours: string | null;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            kind: components["schemas"]["OfferKind"] | null;
            /** Platform */
            platform: string | null;
            /** Title */
            title: string;
            type: components["schemas"]["ItemType"];
        };
        /**
         * AnswerRequest
         * @description What I say to a recommendation.
         */
        AnswerRequest: {
            response: components["schemas"]["Response"];
        };
        /**
         * AnswerResponse
         * @description The answer as it is kept.
         */
        AnswerResponse: {
            /**
             * Recommendation Id
             * Format: uuid
             */
            recommendation_id: string;
            response: components["schemas"]["Response"];
        };
        /**
         * BudgetResponse
         * @description The figures the list was made for; null while nobody told us.
         */
        BudgetResponse: {
            /** Budget */
            budget: string | null;
            /** Currency */
            currency: string;
            /** Known */
            known: boolean;
            /** Remaining */
            remaining: string | null;
            /** Tight */
            tight: boolean;
        };
        /**
         * CreateItemRequest
         * @description A whole new item.
         */
        CreateItemRequest: {
            /**
             * Adult
             * @default false
             */
            adult: boolean;
            /** Age Rating */
            age_rating?: string | null;
            /**
             * Currency
             * @default AUD
             */
            currency: string;
            /**
             * Description
             * @default
             */
            description: string;
            /** Expected Hours */
            expected_hours?: number | string | null;
            /** External Url */
            external_url?: string | null;
            /** Genres */
            genres: string[];
            /** Image Url */
            image_url?: string | null;
            /** Metadata */
            metadata?: {
                [key: string]: unknown;
            };
            /** Moods */
            moods?: string[];
            /** Platform */
            platform?: string | null;
            /** Platforms */
            platforms?: components["schemas"]["OfferRequest"][];
            /**
             * Popularity
             * @default 0
             */
            popularity: number | string;
            /** Price */
            price?: number | string | null;
            /** Price High */
            price_high?: number | string | null;
            /** Price Low */
            price_low?: number | string | null;
            price_type: components["schemas"]["PriceType"];
            /** Prices */
            prices?: {
                [key: string]: number | string;
            };
            /** Rating */
            rating?: number | string | null;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
            type: components["schemas"]["ItemType"];
            /** Year */
            year?: number | null;
        };
        /**
         * DependencyHealth
         * @description How one dependency answered.
         */
        DependencyHealth: {
            /** Milliseconds */
            milliseconds: number;
            /** Required */
            required: boolean;
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "down";
        };
        /**
         * EditItemRequest
         * @description The facts to change; what is left out stays. Offers are replaced as a whole.
         */
        EditItemRequest: {
            /**
             * Adult
             * @default false
             */
            adult: boolean;
            /** Age Rating */
            age_rating?: string | null;
            /**
             * Currency
             * @default AUD
             */
            currency: string;
            /**
             * Description
             * @default
             */
            description: string;
            /** Expected Hours */
            expected_hours?: number | string | null;
            /** External Url */
            external_url?: string | null;
            /** Genres */
            genres?: string[];
            /** Image Url */
            image_url?: string | null;
            /** Metadata */
            metadata?: {
                [key: string]: unknown;
            };
            /** Moods */
            moods?: string[];
            /** Platform */
            platform?: string | null;
            /** Platforms */
            platforms?: components["schemas"]["OfferRequest"][];
            /**
             * Popularity
             * @default 0
             */
            popularity: number | string;
            /** Price */
            price?: number | string | null;
            /** Price High */
            price_high?: number | string | null;
            /** Price Low */
            price_low?: number | string | null;
            /** @default one_time */
            price_type: components["schemas"]["PriceType"];
            /** Prices */
            prices?: {
                [key: string]: number | string;
            };
            /** Rating */
            rating?: number | string | null;
            /**
             * Title
             * @default
             */
            title: string;
            /** Year */
            year?: number | null;
        };
        /**
         * EveningPlanResponse
         * @description The best evenings for what is left, exactly; and others to choose from.
         */
        EveningPlanResponse: {
            /** Alternatives */
            alternatives: components["schemas"]["OtherPlanResponse"][];
            best: components["schemas"]["PlanResponse"];
            budget: components["schemas"]["BudgetResponse"];
            /** Evenings */
            evenings: number;
            limit: components["schemas"]["MoneyResponse"];
            /** Note */
            note: string;
        };
        /**
         * EvidenceResponse
         * @description The bank line that shows a subscription is paid for; open it in the document.
         */
        EvidenceResponse: {
            /** Charged On */
            charged_on: string | null;
            /** Document Id */
            document_id: string | null;
            /** Line Id */
            line_id: string | null;
            price: components["schemas"]["MoneyResponse"] | null;
            /** Service */
            service: string;
        };
        /**
         * ExplanationResponse
         * @description Why this, for me: the quote, the claims that hold, and what speaks against it.
         */
        ExplanationResponse: {
            /** Against */
            against: components["schemas"]["ReasonResponse"][];
            budget: components["schemas"]["BudgetResponse"];
            /** Budget Reason */
            budget_reason: string;
            item: components["schemas"]["QuotedItem"];
            /** Reasons */
            reasons: components["schemas"]["ReasonResponse"][];
            /** Taste Reason */
            taste_reason: string;
        };
        /**
         * FoundItems
         * @description One page of a search; `by_meaning` is false while embeddings are away.
         */
        FoundItems: {
            /** By Meaning */
            by_meaning: boolean;
            /** Items */
            items: components["schemas"]["QuotedItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /**
         * Health
         * @description The process is alive.
         */
        Health: {
            /** Service */
            service: string;
            /**
             * Status
             * @default ok
             * @constant
             */
            status: "ok";
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /**
         * ImportRequest
         * @description Rows in the form of a new item; each is judged on its own.
         */
        ImportRequest: {
            /** Rows */
            rows: {
                [key: string]: unknown;
            }[];
        };
        /**
         * ImportResponse
         * @description What came of an import.
         */
        ImportResponse: {
            /** Created */
            created: number;
            /** Errors */
            errors: components["schemas"]["RowErrorResponse"][];
            /** Unchanged */
            unchanged: number;
            /** Updated */
            updated: number;
        };
        /**
         * ItemResponse
         * @description Everything about one item.
         */
        ItemResponse: {
            /** Adult */
            adult: boolean;
            /** Age Rating */
            age_rating: string | null;
            /** Budget Reason */
            budget_reason: string;
            cost: components["schemas"]["MoneyResponse"] | null;
            cost_low: components["schemas"]["MoneyResponse"] | null;
            /** Description */
            description: string;
            evidence: components["schemas"]["EvidenceResponse"] | null;
            /** Expected Hours */
            expected_hours: string | null;
            /** External Url */
            external_url: string | null;
            /** Fits */
            fits: boolean | null;
            /** Free */
            free: boolean;
            /** Genres */
            genres: string[];
            /** Image Url */
            image_url: string | null;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            left_after: components["schemas"]["MoneyResponse"] | null;
            /** Metadata */
            metadata: {
                [key: string]: unknown;
            };
            /** Moods */
            moods: string[];
            offer: components["schemas"]["OfferKind"] | null;
            over_by: components["schemas"]["MoneyResponse"] | null;
            /** Platform */
            platform: string | null;
            /** Popularity */
            popularity: string;
            /** Price As Of */
            price_as_of: string | null;
            price_high: components["schemas"]["MoneyResponse"] | null;
            /** Price Is Old */
            price_is_old: boolean;
            price_low: components["schemas"]["MoneyResponse"] | null;
            price_type: components["schemas"]["PriceType"];
            /** Rating */
            rating: number | null;
            /** Saved */
            saved: boolean;
            /** Slug */
            slug: string;
            /** Title */
            title: string;
            type: components["schemas"]["ItemType"];
            /** Version */
            version: number;
            /** Ways */
            ways: components["schemas"]["WayResponse"][];
            /** Year */
            year: number | null;
        };
        /**
         * ItemType
         * @description What kind of entertainment an item is.
         * @enum {string}
         */
        ItemType: "movie" | "series" | "book" | "video_game" | "board_game" | "card_game" | "event" | "restaurant" | "story";
        /**
         * ListedItems
         * @description One page; `total` counts everything that passes the filters.
         */
        ListedItems: {
            /** Items */
            items: components["schemas"]["QuotedItem"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Total */
            total: number;
        };
        /**
         * LookupKind
         * @description What is looked up.
         * @enum {string}
         */
        LookupKind: "price" | "reviews";
        /**
         * LookupResponse
         * @description One request to look an item up; the outcome is null until it is done.
         */
        LookupResponse: {
            /** Detail */
            detail: string;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            kind: components["schemas"]["LookupKind"];
            outcome: components["schemas"]["Outcome"] | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Url */
            url: string | null;
        };
        /**
         * LookupsResponse
         * @description The last hundred lookups of an item, newest first.
         */
        LookupsResponse: {
            /** Items */
            items: components["schemas"]["LookupResponse"][];
        };
        /**
         * MoneyResponse
         * @description An exact amount as a decimal string, and its currency.
         */
        MoneyResponse: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
        };
        /**
         * MonthResponse
         * @description One month: the subscription to hold, what to begin in it, and what it costs.
         */
        MonthResponse: {
            /** Begins */
            begins: components["schemas"]["WishResponse"][];
            cost: components["schemas"]["MoneyResponse"];
            keeping_all: components["schemas"]["MoneyResponse"];
            /** Month */
            month: string;
            /** Service */
            service: string | null;
            /**
             * Starts
             * Format: date
             */
            starts: string;
        };
        /**
         * OfferKind
         * @description What somebody gets for the price of one offer.
         * @enum {string}
         */
        OfferKind: "rent" | "buy" | "included" | "free" | "borrow" | "visit";
        /**
         * OfferRequest
         * @description One way to get an item.
         */
        OfferRequest: {
            kind: components["schemas"]["OfferKind"];
            /** Platform */
            platform: string;
            /** Price */
            price: number | string;
            price_type: components["schemas"]["PriceType"];
        };
        /**
         * OtherPlan
         * @description How an alternative differs from the best plan.
         * @enum {string}
         */
        OtherPlan: "without" | "cheaper" | "free";
        /**
         * OtherPlanResponse
         * @description Another plan: without one item of the best one, for half the money, or for nothing.
         */
        OtherPlanResponse: {
            /** Hours */
            hours: string;
            /** Items */
            items: components["schemas"]["RecommendedItem"][];
            kind: components["schemas"]["OtherPlan"];
            left_after: components["schemas"]["MoneyResponse"] | null;
            total: components["schemas"]["MoneyResponse"];
            /** Without */
            without?: string | null;
            /** Without Title */
            without_title?: string | null;
            /** Worth */
            worth: number;
        };
        /**
         * Outcome
         * @description What came of it. Only `found` changes anything; none of the others is a price of zero.
         * @enum {string}
         */
        Outcome: "found" | "no_page" | "gone" | "out_of_stock" | "page_changed" | "two_prices" | "implausible" | "captcha" | "refused" | "away";
        /**
         * PastRecommendation
         * @description What was recommended, why, and what the person answered.
         */
        PastRecommendation: {
            /** Budget Reason */
            budget_reason: string;
            estimated_cost: components["schemas"]["MoneyResponse"] | null;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Reasons */
            reasons: components["schemas"]["ReasonResponse"][];
            /**
             * Recommendation Id
             * Format: uuid
             */
            recommendation_id: string;
            /** Responded At */
            responded_at: string | null;
            response: components["schemas"]["Response"] | null;
            /** Session Id */
            session_id: string | null;
            /** Taste Reason */
            taste_reason: string;
            /** Title */
            title: string;
            type: components["schemas"]["ItemType"];
        };
        /**
         * PlanResponse
         * @description A set of evenings. `left_after` is what stays after all of it; null while not known.
         */
        PlanResponse: {
            /** Hours */
            hours: string;
            /** Items */
            items: components["schemas"]["RecommendedItem"][];
            left_after: components["schemas"]["MoneyResponse"] | null;
            total: components["schemas"]["MoneyResponse"];
            /** Worth */
            worth: number;
        };
        /**
         * PriceSeen
         * @description What the price was seen to be; null means it was not known, and `outcome` why.
         */
        PriceSeen: {
            /**
             * Observed On
             * Format: date
             */
            observed_on: string;
            outcome: components["schemas"]["Outcome"];
            price: components["schemas"]["MoneyResponse"] | null;
            /** Source */
            source: string;
            /** Url */
            url: string | null;
        };
        /**
         * PricesSeen
         * @description The last observations, newest first.
         */
        PricesSeen: {
            /** Items */
            items: components["schemas"]["PriceSeen"][];
        };
        /**
         * PriceType
         * @description How an item is paid for.
         * @enum {string}
         */
        PriceType: "free" | "one_time" | "subscription" | "variable";
        /**
         * QuotedItem
         * @description An item and what it would take from the person who asks.
         *
         *     `cost` is null when it is not known, never zero; `price_type` and `platform` say which way of
         *     getting it the cost is for, and `offer` what one gets. `cost_low` is the lower end of a price
         *     that varies, which counts at its upper end. `fits` is null while the budget is not known.
         */
        QuotedItem: {
            /** Budget Reason */
            budget_reason: string;
            cost: components["schemas"]["MoneyResponse"] | null;
            cost_low: components["schemas"]["MoneyResponse"] | null;
            /** Description */
            description: string;
            evidence: components["schemas"]["EvidenceResponse"] | null;
            /** Expected Hours */
            expected_hours: string | null;
            /** Fits */
            fits: boolean | null;
            /** Free */
            free: boolean;
            /** Genres */
            genres: string[];
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            left_after: components["schemas"]["MoneyResponse"] | null;
            offer: components["schemas"]["OfferKind"] | null;
            over_by: components["schemas"]["MoneyResponse"] | null;
            /** Platform */
            platform: string | null;
            /** Price As Of */
            price_as_of: string | null;
            /** Price Is Old */
            price_is_old: boolean;
            price_type: components["schemas"]["PriceType"];
            /** Rating */
            rating: number | null;
            /** Saved */
            saved: boolean;
            /** Title */
            title: string;
            type: components["schemas"]["ItemType"];
            /** Year */
            year: number | null;
        };
        /**
         * QuoteResponse
         * @description A sentence of somebody else's, and where it stands.
         */
        QuoteResponse: {
            /** Site */
            site: string;
            /** Text */
            text: string;
            /** Url */
            url: string;
        };
        /**
         * RateRequest
         * @description One to five.
         */
        RateRequest: {
            /** Rating */
            rating: number;
        };
        /**
         * RatingResponse
         * @description My rating as it is kept.
         */
        RatingResponse: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Rating */
            rating: number;
        };
        /**
         * Readiness
         * @description Whether this process can take work now, and which dependency says no.
         */
        Readiness: {
            /** Dependencies */
            dependencies: {
                [key: string]: components["schemas"]["DependencyHealth"];
            };
            /** Service */
            service: string;
            /**
             * Status
             * @enum {string}
             */
            status: "ready" | "degraded" | "unready";
        };
        /**
         * ReasonResponse
         * @description One claim and the stored facts behind it.
         */
        ReasonResponse: {
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /** Kind */
            kind: string;
            /** Text */
            text: string;
        };
        /**
         * RecommendationHistory
         * @description One page of what was recommended, newest first.
         */
        RecommendationHistory: {
            /** Items */
            items: components["schemas"]["PastRecommendation"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * RecommendationsResponse
         * @description What fits now, best first, and a note on the whole.
         */
        RecommendationsResponse: {
            budget: components["schemas"]["BudgetResponse"];
            /** Items */
            items: components["schemas"]["RecommendedItem"][];
            /** Note */
            note: string | null;
        };
        /**
         * RecommendedItem
         * @description A quoted item with the reasons it was picked for.
         */
        RecommendedItem: {
            /** Budget Reason */
            budget_reason: string;
            cost: components["schemas"]["MoneyResponse"] | null;
            cost_low: components["schemas"]["MoneyResponse"] | null;
            /** Description */
            description: string;
            evidence: components["schemas"]["EvidenceResponse"] | null;
            /** Expected Hours */
            expected_hours: string | null;
            /** Fits */
            fits: boolean | null;
            /** Free */
            free: boolean;
            /** Genres */
            genres: string[];
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            left_after: components["schemas"]["MoneyResponse"] | null;
            offer: components["schemas"]["OfferKind"] | null;
            over_by: components["schemas"]["MoneyResponse"] | null;
            /** Platform */
            platform: string | null;
            /** Price As Of */
            price_as_of: string | null;
            /** Price Is Old */
            price_is_old: boolean;
            price_type: components["schemas"]["PriceType"];
            /** Rating */
            rating: number | null;
            /** Reasons */
            reasons: components["schemas"]["ReasonResponse"][];
            /**
             * Recommendation Id
             * Format: uuid
             */
            recommendation_id: string;
            /** Saved */
            saved: boolean;
            /** Taste Reason */
            taste_reason: string;
            /** Title */
            title: string;
            type: components["schemas"]["ItemType"];
            /** Year */
            year: number | null;
        };
        /**
         * Response
         * @description What a person said to a recommendation.
         * @enum {string}
         */
        Response: "liked" | "disliked" | "saved" | "purchased";
        /**
         * ReviewsResponse
         * @description What others say, in short. Nothing here is ours: each quotation names its source.
         */
        ReviewsResponse: {
            /** Faulted */
            faulted: components["schemas"]["QuoteResponse"][];
            /** Praised */
            praised: components["schemas"]["QuoteResponse"][];
            /** Rated By */
            rated_by: number;
            /** Rating */
            rating: string | null;
            /** Sources */
            sources: components["schemas"]["SourceResponse"][];
        };
        /**
         * RotationResponse
         * @description Which subscription to hold in which month for my list, against keeping all of them.
         */
        RotationResponse: {
            /** Alone */
            alone: components["schemas"]["AloneResponse"][];
            cost: components["schemas"]["MoneyResponse"];
            keeping_all: components["schemas"]["MoneyResponse"];
            /** Later */
            later: components["schemas"]["WishResponse"][];
            /** Months */
            months: components["schemas"]["MonthResponse"][];
            /** Note */
            note: string;
            saving: components["schemas"]["MoneyResponse"];
            /** Services */
            services: components["schemas"]["ServiceResponse"][];
        };
        /**
         * RowErrorResponse
         * @description A row that was refused, and why.
         */
        RowErrorResponse: {
            /** Error */
            error: string;
            /** Row */
            row: number;
            /** Slug */
            slug: string | null;
        };
        /**
         * SavedItems
         * @description One page of the list of saved items.
         */
        SavedItems: {
            /** Items */
            items: components["schemas"]["QuotedItem"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * SaveResponse
         * @description Whether the item is on my list.
         */
        SaveResponse: {
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Saved */
            saved: boolean;
        };
        /**
         * ServiceResponse
         * @description One subscription: its monthly fee, what to do with it, and the bank line that shows it.
         */
        ServiceResponse: {
            advice: components["schemas"]["Advice"];
            evidence: components["schemas"]["EvidenceResponse"] | null;
            fee: components["schemas"]["MoneyResponse"];
            /** Held */
            held: boolean;
            /** Months */
            months: number;
            /** Service */
            service: string;
            /** Wishes */
            wishes: components["schemas"]["WishResponse"][];
        };
        /**
         * SourceResponse
         * @description One page that was read; its rating is out of ten.
         */
        SourceResponse: {
            /** Rating */
            rating: string | null;
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
            /** Site */
            site: string;
            /** Title */
            title: string;
            /** Url */
            url: string;
        };
        /** ValidationError */
        ValidationError: {
            /** Context */
            ctx?: Record<string, never>;
            /** Input */
            input?: unknown;
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
        };
        /**
         * WayResponse
         * @description One way to get an item. A null cost is an unknown one.
         */
        WayResponse: {
            cost: components["schemas"]["MoneyResponse"] | null;
            /** Free */
            free: boolean;
            kind: components["schemas"]["OfferKind"] | null;
            /** Platform */
            platform: string | null;
            price_type: components["schemas"]["PriceType"];
        };
        /**
         * WishResponse
         * @description One thing on my list.
         */
        WishResponse: {
            /** Hours */
            hours: string | null;
            /**
             * Item Id
             * Format: uuid
             */
            item_id: string;
            /** Title */
            title: string;
            type: components["schemas"]["ItemType"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createEntertainment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateItemRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    editEntertainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditItemRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listLookups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupsResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listPricesSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricesSeen"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    refreshPrice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    refreshReviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookupResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    importEntertainment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    importEntertainmentCsv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResponse"];
                };
            };
        };
    };
    listEntertainment: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                genre?: string[] | null;
                /** @description How many items at most */
                limit?: number;
                /** @description In your budget's currency */
                max_price?: number | string | null;
                platform?: string | null;
                price_type?: components["schemas"]["PriceType"] | null;
                /** @description Words, a title with typos, or what it is about */
                q?: string;
                type?: components["schemas"]["ItemType"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedItems"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    getEntertainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    explainEntertainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    rateEntertainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatingResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewsResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    saveEntertainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaveResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    unsaveEntertainment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    markEntertainmentSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    markEntertainmentUnseen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                item_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    exportOpinions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    planMyEvenings: {
        parameters: {
            query?: {
                evenings?: number;
                /** @description In your budget's currency */
                max_price?: number | string | null;
                mood?: string[] | null;
                q?: string;
                type?: components["schemas"]["ItemType"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EveningPlanResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    getRecommendations: {
        parameters: {
            query?: {
                limit?: number;
                /** @description In your budget's currency */
                max_price?: number | string | null;
                mood?: string[] | null;
                q?: string;
                session_id?: string | null;
                type?: components["schemas"]["ItemType"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationsResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    respondToRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recommendation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listRecommendations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecommendationHistory"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listSaved: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedItems"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    searchEntertainment: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                genre?: string[] | null;
                /** @description How many items at most */
                limit?: number;
                /** @description In your budget's currency */
                max_price?: number | string | null;
                platform?: string | null;
                price_type?: components["schemas"]["PriceType"] | null;
                /** @description Words, a title with typos, or what it is about */
                q?: string;
                type?: components["schemas"]["ItemType"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundItems"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    rotateMySubscriptions: {
        parameters: {
            query?: {
                /** @description My hours in a month */
                hours?: number | string;
                months?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotationResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
