using YiXinWeiGong.Rules;
using static YiXinWeiGong.Hearings.AHearing;

namespace YiXinWeiGong.Hearings;

public sealed class HoldHearingTests
{
    [Fact]
    public void A_hearing_is_opened_with_the_officers_who_attend()
    {
        var hearing = Announced(5);
        hearing.DequeueEvents();

        Hold(hearing, People[0], People[2], People[4]);

        (hearing.Status, hearing.HeldAt).Should().Be((HearingStatus.InSession, Begin));
        hearing.Attending.Should().Equal(People[0], People[2], People[4]);
        hearing.DequeueEvents().Should().Equal(new HearingHeld(hearing.Id, Begin) { Attending = 3 });
    }

    [Fact]
    public void S89_an_open_hearing_that_was_not_announced_cannot_start()
    {
        var hearing = Notified();

        AssertRefused(hearing, "hearing.not-announced", () => Hold(hearing, People[0], People[1], People[2]));
    }

    [Fact]
    public void A_closed_hearing_starts_without_announcement()
    {
        var hearing = Notified(plan: Plan with { Openness = HearingOpenness.Closed, ClosedGround = ClosedHearingGround.PersonalPrivacy });

        Hold(hearing, People[0], People[1], People[2]);

        hearing.Status.Should().Be(HearingStatus.InSession);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(11)]
    public void A_hearing_is_held_on_the_day_of_its_notice(int day)
    {
        var hearing = Announced(3);

        AssertRefused(hearing, "hearing.not-the-day", () =>
            hearing.Hold([.. People.Take(3)], new DateOnly(2026, 4, day), Days.Law, Begin));
    }

    [Fact]
    public void Fewer_than_three_officers_are_too_few()
    {
        var hearing = Announced(3);

        AssertRefused(hearing, "hearing.too-few-attend", () => Hold(hearing, People[0], People[1]));
        AssertRefused(hearing, "hearing.too-few-attend", () => Hold(hearing, People[0], People[1], People[1]));
    }

    [Fact]
    public void Whoever_was_not_invited_does_not_sit()
    {
        var hearing = Announced(3);

        AssertRefused(hearing, "hearing.not-an-officer", () => Hold(hearing, People[0], People[1], People[8]));
    }

    private static Hearing Announced(int officers)
    {
        var hearing = Notified(officers);
        hearing.Announce(new DateOnly(2026, 4, 9), March);
        return hearing;
    }

    private static void Hold(Hearing hearing, params HearingOfficerId[] attending) => hearing.Hold(attending, Day, Days.Law, Begin);
}
