// Written by `npm run api` from contracts/openapi/documents.json: do not edit.
export interface paths {
    "/api/admin/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rates
         * @description Every table, the newest day first; each is in force until the next.
         */
        get: operations["listRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/rates/{on}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Rates
         * @description State a day's table; figures that it changes are worked out anew within a minute.
         */
        put: operations["putRates"];
        post?: never;
        /**
         * Delete Rates
         * @description Take a stated table back; the one before it is in force again.
         */
        delete: operations["deleteRates"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/affordability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Affordability
         * @description Can I afford this on that day? Bills and pay until then are looked ahead to.
         */
        get: operations["getAffordability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Alerts
         * @description What I should know, newest first.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/analyze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Analyze Finances
         * @description Work out everything anew from all my documents, purchases and settings.
         */
        post: operations["analyzeFinances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/budget/entertainment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Entertainment Budget
         * @description What I can spend on fun this month, and every term behind it with its source lines.
         */
        get: operations["getEntertainmentBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Documents
         * @description My documents, newest first.
         */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Upload Document
         * @description Send a PDF of at most 10 MB. It is read in the background: watch `processing_status`.
         */
        post: operations["uploadDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/documents/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Document
         * @description One document, with how far its reading has come.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        /**
         * Delete Document
         * @description Delete it, its lines and the file, also while it is being read.
         */
        delete: operations["deleteDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/documents/{document_id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Document Analysis
         * @description What was read from it: figures, lines, where each is printed, and what proves them.
         */
        get: operations["getDocumentAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/documents/{document_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Document
         * @description I checked this receipt or pay stub: its figures are right. Statements prove themselves.
         */
        post: operations["confirmDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/documents/{document_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Document
         * @description A link to the file that works for five minutes at most.
         */
        get: operations["downloadDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/documents/{document_id}/lines/{line_id}": {
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
         * Correct Line
         * @description Correct a line. Its statement is proven again; a category is remembered by merchant.
         */
        patch: operations["correctLine"];
        trace?: never;
    };
    "/api/financial/documents/{document_id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Document Page
         * @description The picture of a page. Lines and figures carry page and box, in points of the page.
         */
        get: operations["getDocumentPage"];
        put?: never;
        /**
         * Show Locked Page
         * @description The picture of a page of a document that was opened with this password, kept nowhere.
         */
        post: operations["showLockedPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/documents/{document_id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlock Document
         * @description Open a locked document. The password is used for this reading and kept nowhere.
         */
        post: operations["unlockDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/documents/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch Documents
         * @description What becomes of my documents: `ready`, then `document` and `deleted` as they change.
         */
        get: operations["watchDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Finances
         * @description What this service holds about me, but the files: those are at each document's download.
         */
        get: operations["exportFinances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Financial Profile
         * @description How my money is counted, and what came of it.
         */
        get: operations["getFinancialProfile"];
        /**
         * Put Financial Profile
         * @description Replace my settings; an override wins over the derived budget, which stays visible.
         */
        put: operations["putFinancialProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Purchases
         * @description What I said I bought, newest first.
         */
        get: operations["listPurchases"];
        put?: never;
        /**
         * Record Purchase
         * @description I bought it. Its receipt and its bank line, when they come, are the same purchase.
         */
        post: operations["recordPurchase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/purchases/{purchase_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take Back Purchase
         * @description I did not buy it after all.
         */
        delete: operations["takeBackPurchase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/financial/spending/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Spending Summary
         * @description Where my money went, by category and month, and which way it is going.
         */
        get: operations["getSpendingSummary"];
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
         * AccountBody
         * @description One account of a statement.
         */
        AccountBody: {
            closing_balance: components["schemas"]["AmountFigure"] | null;
            /** Currency */
            currency: string | null;
            /** Label */
            label: string | null;
            opening_balance: components["schemas"]["AmountFigure"] | null;
        };
        /**
         * AffordabilityResponse
         * @description Whether it fits: the fun budget of that month, and the cash of that day.
         */
        AffordabilityResponse: {
            amount: components["schemas"]["MoneyBody-Output"];
            cash_left: components["schemas"]["MoneyBody-Output"] | null;
            left: components["schemas"]["MoneyBody-Output"] | null;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Reasons */
            reasons: string[];
            /** Terms */
            terms: components["schemas"]["TermResponse"][];
            verdict: components["schemas"]["Verdict"];
        };
        /**
         * AlertResponse
         * @description Something worth knowing: a budget nearly used, a price that rose, a question.
         */
        AlertResponse: {
            amount: components["schemas"]["MoneyBody-Output"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Sources
             * @default []
             */
            sources: components["schemas"]["SourceResponse"][];
            /** Text */
            text: string;
            /** Threshold */
            threshold: number | null;
        };
        /**
         * AmountFigure
         * @description A printed amount and where it is printed.
         */
        AmountFigure: {
            /** Box */
            box: number[];
            /** Page */
            page: number;
            /** Value */
            value: string;
        };
        /**
         * AnalysisResponse
         * @description What was read from a document, each figure with page and box. Lines come in pages.
         */
        AnalysisResponse: {
            /**
             * Accounts
             * @default []
             */
            accounts: components["schemas"]["AccountBody"][];
            document: components["schemas"]["DocumentResponse"];
            /**
             * Lines
             * @default []
             */
            lines: components["schemas"]["LineResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /**
             * Pages
             * @default []
             */
            pages: components["schemas"]["PageBody"][];
            pay_stub?: components["schemas"]["PayStubBody"] | null;
            receipt?: components["schemas"]["ReceiptBody"] | null;
            reconciliation?: components["schemas"]["ReconciliationBody"] | null;
            statement?: components["schemas"]["StatementBody"] | null;
            /** Type Confidence */
            type_confidence?: number | null;
        };
        /**
         * Basis
         * @description How far a figure can be relied on.
         * @enum {string}
         */
        Basis: "documents" | "estimate" | "told" | "setting";
        /**
         * BudgetPurchaseResponse
         * @description Something bought for fun this month; a refund is negative.
         */
        BudgetPurchaseResponse: {
            amount: components["schemas"]["MoneyBody-Output"];
            category: components["schemas"]["Category"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Sources
             * @default []
             */
            sources: components["schemas"]["SourceResponse"][];
            /** Title */
            title: string;
        };
        /**
         * BudgetResponse
         * @description The entertainment budget of the month, with every term behind it.
         */
        BudgetResponse: {
            basis: components["schemas"]["Basis"] | null;
            budget: components["schemas"]["MoneyBody-Output"] | null;
            committed: components["schemas"]["MoneyBody-Output"];
            /**
             * Conversions
             * @default []
             */
            conversions: components["schemas"]["ConversionResponse"][];
            /** Currency */
            currency: string;
            derived: components["schemas"]["MoneyBody-Output"] | null;
            essential: components["schemas"]["MoneyBody-Output"] | null;
            /** Estimate */
            estimate: boolean;
            /**
             * Excluded
             * @default []
             */
            excluded: components["schemas"]["ExcludedResponse"][];
            fixed: components["schemas"]["MoneyBody-Output"] | null;
            free_money: components["schemas"]["MoneyBody-Output"] | null;
            income: components["schemas"]["MoneyBody-Output"] | null;
            /** Last Analyzed At */
            last_analyzed_at?: string | null;
            /** Money Is Tight */
            money_is_tight: boolean;
            override: components["schemas"]["MoneyBody-Output"] | null;
            /** Period */
            period: string;
            /**
             * Period End
             * Format: date
             */
            period_end: string;
            /**
             * Period Start
             * Format: date
             */
            period_start: string;
            /** Purchases */
            purchases: components["schemas"]["BudgetPurchaseResponse"][];
            /** Questions */
            questions: components["schemas"]["QuestionResponse"][];
            /**
             * Recurring
             * @default []
             */
            recurring: components["schemas"]["RecurringResponse"][];
            remaining: components["schemas"]["MoneyBody-Output"] | null;
            savings: components["schemas"]["MoneyBody-Output"] | null;
            spent: components["schemas"]["MoneyBody-Output"];
            /** Subscriptions */
            subscriptions: components["schemas"]["BudgetSubscriptionResponse"][];
            /** Terms */
            terms: components["schemas"]["TermResponse"][];
            used: components["schemas"]["MoneyBody-Output"];
            /** Version */
            version: number;
        };
        /**
         * BudgetSubscriptionResponse
         * @description A subscription inside the entertainment budget; without a price I have to be asked.
         */
        BudgetSubscriptionResponse: {
            /** Cadence */
            cadence: string;
            /** Charged On */
            charged_on: string | null;
            monthly: components["schemas"]["MoneyBody-Output"] | null;
            price: components["schemas"]["MoneyBody-Output"] | null;
            /** Service */
            service: string;
            source: components["schemas"]["SourceKind"];
            /**
             * Sources
             * @default []
             */
            sources: components["schemas"]["SourceResponse"][];
        };
        /**
         * Category
         * @description What one line was for. A refund has the category of what it refunds.
         * @enum {string}
         */
        Category: "pay" | "benefits" | "other_credit" | "interest_earned" | "transfer" | "savings" | "card_repayment" | "loan_payout" | "reversal" | "reward" | "gambling_win" | "tax_refund" | "reimbursement" | "rent" | "mortgage" | "loan_repayment" | "utilities" | "phone" | "internet" | "insurance" | "gym" | "childcare" | "education" | "software" | "membership" | "other_bill" | "groceries" | "transport" | "health" | "streaming" | "music" | "cinema" | "games" | "books" | "dining" | "events" | "apps" | "stories" | "shopping" | "clothing" | "home" | "travel" | "cash" | "fees" | "interest_charged" | "gambling" | "tax" | "person" | "charity" | "other";
        /**
         * CategorySpendingResponse
         * @description What one category came to in one month.
         */
        CategorySpendingResponse: {
            amount: components["schemas"]["MoneyBody-Output"];
            category: components["schemas"]["Category"];
            group: components["schemas"]["Group"];
            /** Period */
            period: string;
            /** Purchase Count */
            purchase_count: number;
        };
        /**
         * CheckBody
         * @description One piece of arithmetic that was done.
         */
        CheckBody: {
            /** Expected */
            expected: string;
            /** Found */
            found: string;
            /** Holds */
            holds: boolean;
            /** Name */
            name: string;
            /** Page */
            page?: number | null;
        };
        /**
         * ConversionResponse
         * @description A record in another currency, and the dated rate it was converted by.
         */
        ConversionResponse: {
            converted: components["schemas"]["MoneyBody-Output"];
            original: components["schemas"]["MoneyBody-Output"];
            /** Rate */
            rate: string;
            /**
             * Rate On
             * Format: date
             */
            rate_on: string;
            /**
             * Record Id
             * Format: uuid
             */
            record_id: string;
        };
        /**
         * CorrectLineRequest
         * @description What a line really is; what is left out stays as it was read.
         */
        CorrectLineRequest: {
            /** Amount */
            amount?: number | string | null;
            category?: components["schemas"]["Category"] | null;
            /** Date */
            date?: string | null;
            /** Description */
            description?: string | null;
        };
        /**
         * Counting
         * @description Whether a line counts, or which other line already stands for it.
         * @enum {string}
         */
        Counting: "counted" | "repeated" | "pending" | "unproven" | "excluded";
        /**
         * CoverageResponse
         * @description The days my statements show of an account, and the months they leave out.
         */
        CoverageResponse: {
            /** Account */
            account: string;
            /**
             * First Day
             * Format: date
             */
            first_day: string;
            /**
             * Last Day
             * Format: date
             */
            last_day: string;
            /** Missing Months */
            missing_months: string[];
        };
        /**
         * DayFigure
         * @description A printed date and where it is printed.
         */
        DayFigure: {
            /** Box */
            box: number[];
            /** Page */
            page: number;
            /**
             * Value
             * Format: date
             */
            value: string;
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
         * Direction
         * @description Which way a category is going.
         * @enum {string}
         */
        Direction: "up" | "down" | "steady";
        /**
         * DocumentResponse
         * @description A document of mine. `document_type` is what it is, `sent_as` what I said it was.
         */
        DocumentResponse: {
            /** Currency */
            currency?: string | null;
            /** Difference */
            difference?: string | null;
            document_type: components["schemas"]["DocumentType"] | null;
            /** File Name */
            file_name: string;
            /** File Size Bytes */
            file_size_bytes: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Line Count
             * @default 0
             */
            line_count: number;
            /** Mime Type */
            mime_type: string;
            /**
             * Needs Password
             * @default false
             */
            needs_password: boolean;
            /** Page Count */
            page_count?: number | null;
            /** Password Attempts Left */
            password_attempts_left?: number | null;
            /** Period End */
            period_end?: string | null;
            /** Period Start */
            period_start?: string | null;
            /** Processed At */
            processed_at?: string | null;
            processing_status: components["schemas"]["ProcessingStatus"];
            progress?: components["schemas"]["ProgressBody"] | null;
            reason?: components["schemas"]["ReasonBody"] | null;
            /** Reconciled */
            reconciled?: boolean | null;
            sent_as: components["schemas"]["DocumentType"] | null;
            /**
             * Uploaded At
             * Format: date-time
             */
            uploaded_at: string;
            /** Version */
            version: number;
            /**
             * Warnings
             * @default []
             */
            warnings: components["schemas"]["WarningBody"][];
        };
        /**
         * DocumentType
         * @enum {string}
         */
        DocumentType: "bank_statement" | "credit_card_statement" | "pay_stub" | "receipt" | "other";
        /**
         * DownloadResponse
         * @description A link to the file, good for `expires_in` seconds.
         */
        DownloadResponse: {
            /** Expires In */
            expires_in: number;
            /** Url */
            url: string;
        };
        /**
         * ExcludedResponse
         * @description A record that counts nowhere, because no exchange rate is known for it.
         */
        ExcludedResponse: {
            amount: components["schemas"]["MoneyBody-Output"];
            /**
             * On
             * Format: date
             */
            on: string;
            /**
             * Record Id
             * Format: uuid
             */
            record_id: string;
        };
        /**
         * ExpenseResponse
         * @description What a category costs a month.
         */
        ExpenseResponse: {
            category: components["schemas"]["Category"];
            /** Is Fixed */
            is_fixed: boolean;
            monthly_amount: components["schemas"]["MoneyBody-Output"];
        };
        /**
         * Group
         * @description What the budget does with a category.
         * @enum {string}
         */
        Group: "income" | "movement" | "fixed" | "essential" | "entertainment" | "other";
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
         * LineResponse
         * @description One transaction: negative is money out, or a charge on a card. `box` is in points.
         */
        LineResponse: {
            /** Account */
            account: string | null;
            /** Amount */
            amount: string;
            /** Amount Read */
            amount_read: string;
            /** Balance */
            balance: string | null;
            /** Box */
            box: number[];
            category: components["schemas"]["Category"] | null;
            /** Category Confidence */
            category_confidence: number | null;
            /** Category Reason */
            category_reason: string | null;
            /** Confidence */
            confidence: number;
            /** Corrected By User */
            corrected_by_user: boolean;
            counting: components["schemas"]["Counting"];
            /** Currency */
            currency: string | null;
            /**
             * Date
             * Format: date
             */
            date: string;
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Page */
            page: number;
            /** Position */
            position: number;
        };
        /**
         * MoneyBody
         * @description An exact amount: a decimal string and a currency.
         */
        "MoneyBody-Input": {
            /** Amount */
            amount: number | string;
            /** Currency */
            currency: string;
        };
        /**
         * MoneyBody
         * @description An exact amount: a decimal string and a currency.
         */
        "MoneyBody-Output": {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
        };
        /**
         * MonthSpendingResponse
         * @description What one month came to.
         */
        MonthSpendingResponse: {
            amount: components["schemas"]["MoneyBody-Output"];
            /** Period */
            period: string;
        };
        /** Page[AlertResponse] */
        Page_AlertResponse_: {
            /** Items */
            items: components["schemas"]["AlertResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[DocumentResponse] */
        Page_DocumentResponse_: {
            /** Items */
            items: components["schemas"]["DocumentResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[PurchaseResponse] */
        Page_PurchaseResponse_: {
            /** Items */
            items: components["schemas"]["PurchaseResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /**
         * PageBody
         * @description A page's size in points, for placing boxes on its picture.
         */
        PageBody: {
            /** Height */
            height: number;
            /** Number */
            number: number;
            /** Scanned */
            scanned: boolean;
            /** Width */
            width: number;
        };
        /**
         * PayLineBody
         * @description One row of a pay stub.
         */
        PayLineBody: {
            /** Amount */
            amount: string | null;
            /** Box */
            box: number[];
            /** Label */
            label: string;
            /** Page */
            page: number;
            /** Year To Date */
            year_to_date: string | null;
        };
        /**
         * PayStubBody
         * @description The figures of a pay stub.
         */
        PayStubBody: {
            /** Deductions */
            deductions: components["schemas"]["PayLineBody"][];
            deductions_total: components["schemas"]["AmountFigure"] | null;
            /** Earnings */
            earnings: components["schemas"]["PayLineBody"][];
            employer: components["schemas"]["TextFigure"] | null;
            /** Frequency */
            frequency: string | null;
            gross: components["schemas"]["AmountFigure"] | null;
            net: components["schemas"]["AmountFigure"] | null;
            /** One Off Bonus */
            one_off_bonus: boolean;
            pay_date: components["schemas"]["DayFigure"] | null;
            period_end: components["schemas"]["DayFigure"] | null;
            period_start: components["schemas"]["DayFigure"] | null;
            ytd_gross: components["schemas"]["AmountFigure"] | null;
        };
        /**
         * ProcessingStatus
         * @description pending -> processing -> completed, needs_review or failed.
         * @enum {string}
         */
        ProcessingStatus: "pending" | "processing" | "completed" | "needs_review" | "failed";
        /**
         * ProfileResponse
         * @description How my money is counted, and what came of it.
         */
        ProfileResponse: {
            budget_override: components["schemas"]["MoneyBody-Output"] | null;
            /** Chosen Currency */
            chosen_currency: string | null;
            /** Chosen Time Zone */
            chosen_time_zone: string | null;
            /** Currency */
            currency: string;
            derived_budget: components["schemas"]["MoneyBody-Output"] | null;
            /** Expense Categories */
            expense_categories: components["schemas"]["ExpenseResponse"][];
            fixed_expenses: components["schemas"]["MoneyBody-Output"] | null;
            /** Fun Share Percent */
            fun_share_percent: string;
            /** Last Analyzed At */
            last_analyzed_at: string | null;
            monthly_income: components["schemas"]["MoneyBody-Output"] | null;
            /** Savings Goal Percent */
            savings_goal_percent: string;
            /** Time Zone */
            time_zone: string;
            /** Told */
            told: {
                [key: string]: components["schemas"]["MoneyBody-Output"] | null;
            };
        };
        /**
         * ProgressBody
         * @description How far the reading of a long document has come.
         */
        ProgressBody: {
            /** Pages Done */
            pages_done: number;
            /** Pages Total */
            pages_total: number;
        };
        /**
         * ProofBody
         * @description opening + credits − debits = computed closing, beside the closing that is printed.
         *
         *     On a card the balances are what is owed, so credits lower it and debits raise it.
         */
        ProofBody: {
            /** Closing */
            closing: string;
            /** Computed Closing */
            computed_closing: string;
            /** Credits */
            credits: string;
            /** Debits */
            debits: string;
            /** Difference */
            difference: string;
            /** Opening */
            opening: string;
        };
        /**
         * PurchaseResponse
         * @description What I said I bought.
         */
        PurchaseResponse: {
            amount: components["schemas"]["MoneyBody-Output"];
            category: components["schemas"]["Category"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Item Id */
            item_id: string | null;
            /** Merchant */
            merchant: string;
            /**
             * Purchased On
             * Format: date
             */
            purchased_on: string;
            /** Recommendation Id */
            recommendation_id: string | null;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Title */
            title: string;
        };
        /**
         * QuestionKind
         * @description What only the person can settle.
         * @enum {string}
         */
        QuestionKind: "income_conflict" | "income_unknown" | "irregular_income" | "pay_cycle" | "fixed_unknown" | "essential_unknown" | "subscription_price" | "card_unseen" | "account_unseen";
        /**
         * QuestionResponse
         * @description Something only I can settle.
         */
        QuestionResponse: {
            /**
             * Figures
             * @default []
             */
            figures: components["schemas"]["TermResponse"][];
            kind: components["schemas"]["QuestionKind"];
            /** Text */
            text: string;
        };
        /**
         * RatesResponse
         * @description A day's table; `stated_by` is null for those the product starts with.
         */
        RatesResponse: {
            /** Base */
            base: string;
            /**
             * On
             * Format: date
             */
            on: string;
            /** Rates */
            rates: {
                [key: string]: string;
            };
            /** Stated At */
            stated_at?: string | null;
            /** Stated By */
            stated_by?: string | null;
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
         * ReasonBody
         * @description Why a document stopped: a stable word, and a sentence.
         */
        ReasonBody: {
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /**
         * ReceiptBody
         * @description The figures of a receipt.
         */
        ReceiptBody: {
            date: components["schemas"]["DayFigure"] | null;
            /** Items */
            items: components["schemas"]["ReceiptItemBody"][];
            merchant: components["schemas"]["TextFigure"] | null;
            subtotal: components["schemas"]["AmountFigure"] | null;
            tax: components["schemas"]["AmountFigure"] | null;
            tip: components["schemas"]["AmountFigure"] | null;
            total: components["schemas"]["AmountFigure"] | null;
        };
        /**
         * ReceiptItemBody
         * @description One thing on a receipt.
         */
        ReceiptItemBody: {
            /** Amount */
            amount: string;
            /** Box */
            box: number[];
            /** Description */
            description: string;
            /** Page */
            page: number;
            /** Quantity */
            quantity: string | null;
        };
        /**
         * ReconciliationBody
         * @description Proven (true), contradicted (false) or nothing to prove it by (null).
         */
        ReconciliationBody: {
            /** Checks */
            checks: components["schemas"]["CheckBody"][];
            /** Difference */
            difference: string | null;
            proof?: components["schemas"]["ProofBody"] | null;
            /** Reconciles */
            reconciles: boolean | null;
        };
        /**
         * RecordPurchaseRequest
         * @description I bought it. Without a day: today. `item_type` or `category` says what it counts as.
         */
        RecordPurchaseRequest: {
            amount: components["schemas"]["MoneyBody-Input"];
            category?: components["schemas"]["Category"] | null;
            /** Item Id */
            item_id?: string | null;
            /** Item Type */
            item_type?: ("movie" | "series" | "book" | "video_game" | "board_game" | "card_game" | "event" | "restaurant" | "story") | null;
            /**
             * Merchant
             * @default
             */
            merchant: string;
            /** Purchased On */
            purchased_on?: string | null;
            /** Recommendation Id */
            recommendation_id?: string | null;
            /** Title */
            title: string;
        };
        /**
         * RecurringResponse
         * @description Something that keeps being charged.
         */
        RecurringResponse: {
            amount: components["schemas"]["MoneyBody-Output"];
            /** Assumed */
            assumed: boolean;
            /** Cadence */
            cadence: string;
            category: components["schemas"]["Category"];
            /** Changed On */
            changed_on?: string | null;
            /** Ended */
            ended: boolean;
            /**
             * Last Charged On
             * Format: date
             */
            last_charged_on: string;
            monthly: components["schemas"]["MoneyBody-Output"];
            /** Name */
            name: string;
            previous_amount?: components["schemas"]["MoneyBody-Output"] | null;
            /**
             * Sources
             * @default []
             */
            sources: components["schemas"]["SourceResponse"][];
        };
        /**
         * SourceKind
         * @description Where a figure comes from.
         * @enum {string}
         */
        SourceKind: "line" | "pay_stub" | "receipt" | "purchase" | "told" | "plan";
        /**
         * SourceResponse
         * @description One piece of evidence: a line, a document or my own word. `box` is in points of the page.
         */
        SourceResponse: {
            amount?: components["schemas"]["MoneyBody-Output"] | null;
            /** Box */
            box?: number[] | null;
            /** Document Id */
            document_id?: string | null;
            kind: components["schemas"]["SourceKind"];
            /** Line Id */
            line_id?: string | null;
            /** On */
            on?: string | null;
            /** Page */
            page?: number | null;
            /** Record Id */
            record_id?: string | null;
            /**
             * Text
             * @default
             */
            text: string;
        };
        /**
         * SpendingResponse
         * @description Where the money went. `shown_in_full`: months no statement leaves a hole in.
         */
        SpendingResponse: {
            /** By Category */
            by_category: components["schemas"]["CategorySpendingResponse"][];
            /** By Month */
            by_month: components["schemas"]["MonthSpendingResponse"][];
            /** Coverage */
            coverage: components["schemas"]["CoverageResponse"][];
            /** Currency */
            currency: string;
            /** Shown In Full */
            shown_in_full: string[];
            /** Trends */
            trends: components["schemas"]["TrendResponse"][];
        };
        /**
         * StatementBody
         * @description What a statement prints besides its lines.
         */
        StatementBody: {
            closing_balance: components["schemas"]["AmountFigure"] | null;
            opening_balance: components["schemas"]["AmountFigure"] | null;
            period_end: components["schemas"]["DayFigure"] | null;
            period_start: components["schemas"]["DayFigure"] | null;
            total_credits: components["schemas"]["AmountFigure"] | null;
            total_debits: components["schemas"]["AmountFigure"] | null;
        };
        /**
         * StateRatesRequest
         * @description What one unit of `base` was worth in other currencies.
         */
        StateRatesRequest: {
            /** Base */
            base: string;
            /** Rates */
            rates: {
                [key: string]: number | string;
            };
        };
        /**
         * TermResponse
         * @description A named figure: how it was worked out, and from what. `part_of` names the sum it is in.
         */
        TermResponse: {
            amount: components["schemas"]["MoneyBody-Output"];
            basis: components["schemas"]["Basis"];
            /** Formula */
            formula: string;
            /** Label */
            label: string;
            /** Name */
            name: string;
            /** Part Of */
            part_of?: string | null;
            /**
             * Sources
             * @default []
             */
            sources: components["schemas"]["SourceResponse"][];
        };
        /**
         * TextFigure
         * @description A printed text and where it is printed.
         */
        TextFigure: {
            /** Box */
            box: number[];
            /** Page */
            page: number;
            /** Value */
            value: string;
        };
        /**
         * ToldFiguresBody
         * @description A month in my own words, used where documents say nothing, in the profile's currency.
         */
        ToldFiguresBody: {
            /** Essential Spending */
            essential_spending?: number | string | null;
            /** Fixed Expenses */
            fixed_expenses?: number | string | null;
            /** Monthly Income */
            monthly_income?: number | string | null;
        };
        /**
         * TrendResponse
         * @description A category's latest full month beside what is usual.
         */
        TrendResponse: {
            amount: components["schemas"]["MoneyBody-Output"];
            category: components["schemas"]["Category"];
            change: components["schemas"]["MoneyBody-Output"];
            /** Change Percent */
            change_percent: string | null;
            direction: components["schemas"]["Direction"];
            /** Months */
            months: string[];
            /** Period */
            period: string;
            usual: components["schemas"]["MoneyBody-Output"];
        };
        /**
         * UnlockRequest
         * @description The password of a locked PDF. It is used once and kept nowhere.
         */
        UnlockRequest: {
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * UpdateProfileRequest
         * @description The whole of my settings; what is left out goes back to its default.
         *
         *     Without `currency` or `time_zone` those of my account hold. Without `budget_override` the
         *     derived budget holds.
         */
        UpdateProfileRequest: {
            /** Budget Override */
            budget_override?: number | string | null;
            /** Currency */
            currency?: string | null;
            /**
             * Fun Share Percent
             * @default 50
             */
            fun_share_percent: number | string;
            /**
             * Savings Goal Percent
             * @default 15
             */
            savings_goal_percent: number | string;
            /** Time Zone */
            time_zone?: string | null;
            /** @default {} */
            told: components["schemas"]["ToldFiguresBody"];
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
         * Verdict
         * @description The answer. Tight: it fits, but a bill due before the next pay may then bounce.
         * @enum {string}
         */
        Verdict: "yes" | "tight" | "no" | "unknown";
        /**
         * WarningBody
         * @description Something to know about a document, such as hidden text that was dropped.
         */
        WarningBody: {
            /** Code */
            code: string;
            /**
             * Count
             * @default 1
             */
            count: number;
            /**
             * Detail
             * @default
             */
            detail: string;
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
    listRates: {
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
                    "application/json": components["schemas"]["RatesResponse"][];
                };
            };
        };
    };
    putRates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                on: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateRatesRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatesResponse"];
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
    deleteRates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                on: string;
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
    getAffordability: {
        parameters: {
            query: {
                amount: number | string;
                on?: string | null;
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
                    "application/json": components["schemas"]["AffordabilityResponse"];
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
    listAlerts: {
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
                    "application/json": components["schemas"]["Page_AlertResponse_"];
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
    analyzeFinances: {
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
                    "application/json": components["schemas"]["BudgetResponse"];
                };
            };
        };
    };
    getEntertainmentBudget: {
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
                    "application/json": components["schemas"]["BudgetResponse"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items at most */
                limit?: number;
                status?: components["schemas"]["ProcessingStatus"] | null;
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
                    "application/json": components["schemas"]["Page_DocumentResponse_"];
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
    uploadDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    document_type?: "bank_statement" | "credit_card_statement" | "pay_stub" | "receipt";
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description These bytes were here already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentResponse"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentResponse"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
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
                    "application/json": components["schemas"]["DocumentResponse"];
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
    deleteDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
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
    getDocumentAnalysis: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many lines at most */
                limit?: number;
            };
            header?: never;
            path: {
                document_id: string;
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
                    "application/json": components["schemas"]["AnalysisResponse"];
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
    confirmDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
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
                    "application/json": components["schemas"]["DocumentResponse"];
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
    downloadDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
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
                    "application/json": components["schemas"]["DownloadResponse"];
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
    correctLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
                line_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectLineRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LineResponse"];
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
    getDocumentPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
                /** @description Counted from 1 */
                page: number;
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
                    "image/png": unknown;
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
    showLockedPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
                /** @description Counted from 1 */
                page: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlockRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
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
    unlockDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlockRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentResponse"];
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
    watchDocuments: {
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
                    "text/event-stream": string;
                };
            };
        };
    };
    exportFinances: {
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
    getFinancialProfile: {
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
                    "application/json": components["schemas"]["ProfileResponse"];
                };
            };
        };
    };
    putFinancialProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProfileRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileResponse"];
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
    listPurchases: {
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
                    "application/json": components["schemas"]["Page_PurchaseResponse_"];
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
    recordPurchase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPurchaseRequest"];
            };
        };
        responses: {
            /** @description This was told before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseResponse"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchaseResponse"];
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
    takeBackPurchase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                purchase_id: string;
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
    getSpendingSummary: {
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
                    "application/json": components["schemas"]["SpendingResponse"];
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
