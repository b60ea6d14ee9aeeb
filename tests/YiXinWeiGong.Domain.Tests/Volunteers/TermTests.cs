using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Volunteers;

public sealed class TermTests
{
    private static readonly DateTimeOffset Applied = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), Decided = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("1950-01-01", false)]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    [InlineData("2027-03-10", true)]
    [InlineData("2027-03-11", false)]
    public void A_term_begins_after_the_application_and_within_a_year(string from, bool possible)
    {
        var volunteer = Volunteer.Apply(VolunteerId.New(Applied), OfficeId.New(Applied), [], [], 30, 18, Applied);
        volunteer.Recommend(Decided);
        volunteer.DequeueEvents();
        var day = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture);

        var appoint = () => volunteer.Appoint("1", day, 36, Decided);

        if (possible)
        {
            appoint();
            volunteer.TermFrom.Should().Be(day);
            return;
        }

        appoint.Should().Throw<RefusalException>().Which.Should().BeEquivalentTo(new { Code = "volunteer.term-begins", Property = "From" });
        (volunteer.Status, volunteer.TermFrom).Should().Be((VolunteerStatus.Reviewed, null));
        volunteer.DequeueEvents().Should().BeEmpty();
    }
}
