using Ardalis.GuardClauses;

namespace YiXinWeiGong.Rules;

/// <summary>Counts periods as the rules in force set them (期间计算): how long they are, and what may change them while they run.</summary>
/// <remarks>
/// Every deadline names the article, the book, the holiday data and the choices taken where the law is silent. Only a
/// review for suit (审查起诉) is made longer, interrupted or begun anew (BG 47, 48, 78).
/// </remarks>
/// <param name="calendar">Knows the rest days.</param>
/// <param name="rules">Say how long the periods are.</param>
public sealed class PeriodCounter(LegalCalendar calendar, RulesInForce rules)
{
    /// <summary>Knows the rest days.</summary>
    public LegalCalendar Calendar { get; } = Guard.Against.Null(calendar);

    /// <summary>Say how long the periods are.</summary>
    public RulesInForce Rules { get; } = Guard.Against.Null(rules);

    /// <summary>What is due a period after an event; nothing where the rules set no period, so that there is no limit in law.</summary>
    /// <param name="kind">What is due, one of <see cref="DeadlineKinds"/>.</param>
    /// <param name="period">How long.</param>
    /// <param name="from">The day of the event, itself not counted.</param>
    /// <exception cref="RefusalException">It is unknown which rules were in force.</exception>
    public Deadline? Due(string kind, RuleParameter<LegalPeriod> period, DateOnly from) =>
        Rules.Find(period) is { } set ? Calendar.Recount(Terms(kind, set, from)) : null;

    /// <summary>What is due a period after an event, where a document sets the period.</summary>
    /// <param name="kind">What is due, one of <see cref="DeadlineKinds"/>.</param>
    /// <param name="article">The article under which the document sets it.</param>
    /// <param name="set">The period that it sets.</param>
    /// <param name="from">The day of the event, itself not counted.</param>
    /// <exception cref="RefusalException">It is unknown which rules were in force.</exception>
    public Deadline DueAsSet(string kind, string article, LegalPeriod set, DateOnly from)
    {
        Rules.RequireDetermined();
        return Calendar.Recount(Terms(kind, new RuleValue<LegalPeriod>(set, article, ""), from) with { Book = null });
    }

    /// <summary>What is due a period after the end of another (BG 47(1)), from its rolled end or its nominal one (?9).</summary>
    /// <param name="kind">What is due, one of <see cref="DeadlineKinds"/>.</param>
    /// <param name="period">How long.</param>
    /// <param name="earlier">The period before.</param>
    /// <exception cref="RefusalException">The period before stands still, or it is unknown which rules were in force.</exception>
    public Deadline? DueAfter(string kind, RuleParameter<LegalPeriod> period, Deadline earlier)
    {
        Guard.Against.Null(earlier);
        Rule.Require(new PeriodRuns(earlier));
        if (Rules.Find(period) is not { } set)
        {
            return null;
        }

        var byNominal = Rules.Take(OpenPoints.ReviewStart) == ReviewStart.NominalEnd;
        var start = byNominal ? earlier.Nominal : earlier.Effective ?? earlier.Nominal;
        var terms = Terms(kind, set, start);
        return Calendar.Recount(terms with
        {
            Choices = [.. terms.Choices, .. earlier.Choices.ExceptBy(terms.Choices.Select(choice => choice.Point), choice => choice.Point), Rules.ChoiceOf(OpenPoints.ReviewStart)],
            StartsAfter = earlier.Kind,
            StartIsProvisional = earlier.IsProvisional && !byNominal,
            Reasons = [PeriodReasons.RunsFrom(earlier, start)],
        });
    }

    /// <summary>The last day for telling people so long before something (TZ 10 item 2); nothing where the rules set no such time.</summary>
    /// <param name="kind">What is due, one of <see cref="DeadlineKinds"/>.</param>
    /// <param name="period">How long before, in days.</param>
    /// <param name="day">The day of what they are told of.</param>
    /// <exception cref="RefusalException">It is unknown which rules were in force.</exception>
    public Deadline? NoticeBefore(string kind, RuleParameter<LegalPeriod> period, DateOnly day) => Rules.Find(period) is { } set
        ? Calendar.Recount(Terms(kind, set, day, Rules.ChoiceOf(OpenPoints.NoticeDays)) with { CountsBack = true })
        : null;

    /// <summary>Makes a review's period longer (BG 47(3)): the chief procurator as often as the rules allow, the superior beyond.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="grantor">Who grants it.</param>
    /// <exception cref="RefusalException">The superior alone may grant it, or the period is met, or stands still.</exception>
    public Deadline Extend(Deadline deadline, PeriodGrantor grantor)
    {
        Guard.Against.Null(deadline);
        Guard.Against.EnumOutOfRange(grantor);
        Guard.Against.Default(grantor);
        var by = Rules.Require(LegalParameters.ReviewExtension);
        Rule.Require(
            new PeriodIsAReview(deadline),
            new PeriodIsOpen(deadline),
            new PeriodRuns(deadline),
            new ExtensionIsGrantedByWhoMay(deadline, grantor, Rules.Require(LegalParameters.ReviewExtensionsByChief).Value));

        return Changed(deadline, new PeriodChange { Kind = PeriodChangeKind.Extended, Article = by.Article, By = by.Value, Grantor = grantor });
    }

    /// <summary>Takes out time that does not count, such as that of an appraisal (BG 48); a hearing's time counts.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="ground">For what, a code that the rules list, such as <c>appraisal</c>.</param>
    /// <param name="from">The day it was begun, itself not counted.</param>
    /// <param name="until">The day its result came.</param>
    /// <exception cref="RefusalException">Time for that is not excluded, the interval is no part of the period, or the period is met or stands still.</exception>
    public Deadline Exclude(Deadline deadline, string ground, DateOnly from, DateOnly until)
    {
        Guard.Against.Null(deadline);
        var excluded = Rules.Require(LegalParameters.ExcludedTime);
        Rule.Require(
            new PeriodIsAReview(deadline),
            new PeriodIsOpen(deadline),
            new PeriodRuns(deadline),
            new TimeIsExcluded(excluded.Value, ground),
            new DayIsOfThePeriod(deadline, from),
            new IntervalIsInOrder(from, until));

        return Changed(deadline, new PeriodChange { Kind = PeriodChangeKind.Excluded, Article = excluded.Article, Ground = ground, From = from, Until = until });
    }

    /// <summary>Lets a period stand still while the review is suspended (中止审查, BG 78).</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="on">The day of the decision.</param>
    /// <exception cref="RefusalException">It stands still already or is met, or the day is no part of the period.</exception>
    public Deadline Suspend(Deadline deadline, DateOnly on)
    {
        Guard.Against.Null(deadline);
        Rule.Require(new PeriodIsAReview(deadline), new PeriodIsOpen(deadline), new PeriodRuns(deadline), new DayIsOfThePeriod(deadline, on));
        return Changed(deadline, new PeriodChange { Kind = PeriodChangeKind.Suspended, Article = "BG 78", From = on });
    }

    /// <summary>Lets it go on (恢复审查, BG 78): with the days that remained, or anew (?8).</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="on">The day of the decision.</param>
    /// <exception cref="RefusalException">It does not stand still, or the day lies before it did.</exception>
    public Deadline Resume(Deadline deadline, DateOnly on)
    {
        Guard.Against.Null(deadline);
        Rule.Require(new PeriodStandsStill(deadline), new ResumesAfterItStood(deadline, on));
        var anew = Rules.Take(OpenPoints.AfterSuspension) == AfterSuspension.Anew;
        var resumed = deadline.Changes[^1] with { Until = on, Anew = anew };
        return Calendar.Recount(deadline with
        {
            Changes = [.. deadline.Changes.SkipLast(1), resumed],
            Choices = [.. deadline.Choices.Where(choice => choice.Point != OpenPoints.AfterSuspension.Key), Rules.ChoiceOf(OpenPoints.AfterSuspension)],
        });
    }

    /// <summary>Begins a period anew where the case was transferred (BG 47(2)), from the day the receiving office has it.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="receivedOn">That day.</param>
    /// <exception cref="RefusalException">The period is met or stands still, or the day lies before it began or after it was over.</exception>
    public Deadline Restart(Deadline deadline, DateOnly receivedOn)
    {
        Guard.Against.Null(deadline);
        Rule.Require(new PeriodIsAReview(deadline), new PeriodIsOpen(deadline), new PeriodRuns(deadline), new DayIsOfThePeriod(deadline, receivedOn));
        return Changed(deadline, new PeriodChange { Kind = PeriodChangeKind.Restarted, Article = "BG 47(2)", From = receivedOn });
    }

    /// <summary>The instant at which the last day is over (PER-04): 24:00 in Shanghai, or when the office closes (?2); none where no last day is known.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <exception cref="RefusalException">The rules choose office hours and do not say when the office closes.</exception>
    public DateTimeOffset? EndOf(Deadline deadline)
    {
        Guard.Against.Null(deadline);
        return deadline.Effective is not { } last ? null
            : Closes(deadline) is { } time ? Calendar.StartOf(last) + time.ToTimeSpan() : Calendar.EndOf(last);
    }

    /// <summary>Was something done in time? What was posted before the end is, whenever it arrives (PER-05).</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="doneAt">When it was done or arrived.</param>
    /// <param name="postedOn">The day of the postmark, where it came by post.</param>
    /// <exception cref="InvalidOperationException">No last day is known and the nominal one was over; neither answer is given.</exception>
    public bool IsInTime(Deadline deadline, DateTimeOffset doneAt, DateOnly? postedOn = null)
    {
        Guard.Against.Null(deadline);
        return postedOn is { } posted
            ? Calendar.IsInTime(deadline, Calendar.StartOf(posted))
            : Calendar.IsInTime(deadline, doneAt, Closes(deadline));
    }

    private TimeOnly? Closes(Deadline deadline) => OpenPoints.CloseOfDay.In(deadline.Choices) == CloseOfDay.OfficeHours
        ? Rules.Require(LegalParameters.OfficeCloses).Value
        : null;

    private Deadline Changed(Deadline deadline, PeriodChange change) => Calendar.Recount(deadline with { Changes = [.. deadline.Changes, change] });

    private Deadline Terms(string kind, RuleValue<LegalPeriod> set, DateOnly from, ChoiceTaken? choice = null) => new()
    {
        Kind = Guard.Against.NullOrWhiteSpace(kind),
        Article = set.Article,
        Book = set.Book,
        From = from,
        Period = set.Value,
        Nominal = from,
        Choices = choice is null ? Rules.CountingChoices : [.. Rules.CountingChoices, choice],
    };
}
