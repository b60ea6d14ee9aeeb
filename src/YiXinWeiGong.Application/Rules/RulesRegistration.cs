using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using YiXinWeiGong.Offices;

namespace YiXinWeiGong.Rules;

/// <summary>Registers the rules, and lets a host add books and holiday notices of its own before it starts.</summary>
public static class RulesRegistration
{
    extension(YiXinWeiGongBuilder builder)
    {
        /// <summary>Adds a rule book (规则集) from a file; it is checked at once.</summary>
        /// <param name="file">The file's path.</param>
        /// <exception cref="FormatException">It is no sound book or stands against another; the message says where and how to mend it.</exception>
        public YiXinWeiGongBuilder AddRuleBook(string file)
        {
            using var json = File.OpenRead(file);
            return builder.AddRuleBook(json, Path.GetFileName(file));
        }

        /// <summary>Adds a rule book (规则集) from UTF-8 JSON; it is checked at once.</summary>
        /// <param name="json">The stream; it stays open.</param>
        /// <param name="name">The name to cite where something is wrong.</param>
        /// <exception cref="FormatException">It is no sound book or stands against another; the message says where and how to mend it.</exception>
        public YiXinWeiGongBuilder AddRuleBook(Stream json, string name = "rule book")
        {
            var book = RuleBook.Parse(json, name);
            return builder.Change<RuleBooks>(books => books.With(book));
        }

        /// <summary>Switches a draft that ships with the library on (如检察公益诉讼法草案 <c>PIL-DRAFT</c>).</summary>
        /// <param name="id">The book's id.</param>
        /// <param name="from">The first day in force.</param>
        /// <exception cref="ArgumentException">No book of that id is switched off.</exception>
        public YiXinWeiGongBuilder SwitchOnRuleBook(string id, DateOnly from) => builder.Change<RuleBooks>(books => books.SwitchedOn(id, from));

        /// <summary>Adds the holiday notice (放假通知) of another year from a file; it is checked at once.</summary>
        /// <param name="file">The file's path.</param>
        /// <exception cref="FormatException">It is no sound notice; the message says where and how to mend it.</exception>
        public YiXinWeiGongBuilder AddHolidayNotice(string file)
        {
            using var json = File.OpenRead(file);
            return builder.AddHolidayNotice(json, Path.GetFileName(file));
        }

        /// <summary>Adds the holiday notice (放假通知) of another year from UTF-8 JSON; it is checked at once.</summary>
        /// <param name="json">The stream; it stays open.</param>
        /// <param name="name">The name to cite where something is wrong.</param>
        /// <exception cref="FormatException">It is no sound notice; the message says where and how to mend it.</exception>
        public YiXinWeiGongBuilder AddHolidayNotice(Stream json, string name = "holiday notice")
        {
            var notice = HolidayNotice.Parse(json, name);
            return builder.Change<CurrentCalendar>(calendar => new CurrentCalendar(calendar.AtStart.With(notice)));
        }

        /// <summary>Adds a local table of fields (办案领域) from a file, such as what a province's 人大常委会 decided; it is checked at once.</summary>
        /// <param name="file">The path of a file of the form of the embedded <c>fields.json</c>.</param>
        /// <exception cref="FormatException">It is no sound table; the message says where and how to mend it.</exception>
        public YiXinWeiGongBuilder AddFields(string file)
        {
            using var json = File.OpenRead(file);
            return builder.AddFields(json, Path.GetFileName(file));
        }

        /// <summary>Adds a local table of fields (办案领域) from UTF-8 JSON; it is checked at once.</summary>
        /// <param name="json">The stream; it stays open.</param>
        /// <param name="name">The name to cite where something is wrong.</param>
        /// <exception cref="FormatException">It is no sound table; the message says where and how to mend it.</exception>
        public YiXinWeiGongBuilder AddFields(Stream json, string name = "fields") => builder.Change<Fields>(fields => fields.With(json, name));

        internal YiXinWeiGongBuilder AddRules()
        {
            var services = builder.Services;
            services.TryAddSingleton(RuleBooks.Embedded);
            services.TryAddSingleton(Fields.Embedded);
            services.TryAddSingleton(Divisions.Embedded);
            services.TryAddSingleton(new CurrentCalendar(LegalCalendar.Embedded));
            services.TryAddTransient(provider => provider.GetRequiredService<CurrentCalendar>().Now.Calendar);
            services.TryAddScoped<RuleDesk>();
            services.TryAddScoped<CalendarDesk>();
            services.TryAddScoped<Holders>();
            return builder
                .AddCommand<AddHolidayNotice, Receipt<NoticeStatus>, AddHolidayNoticeHandler, AddHolidayNoticeValidator>(may => may.System())
                .AddCommand<RecalculateDeadlines, Recalculation, RecalculateDeadlinesHandler, RecalculateDeadlinesValidator>(may => may.System())
                .AddQuery<GetCalendarHealth, CalendarHealth, GetCalendarHealthHandler, GetCalendarHealthValidator>(may => may.AnyStaff())
                .AddQuery<GetRules, RulesView, GetRulesHandler, GetRulesValidator>(may => may.AnyStaff());
        }

        /// <summary>Replaces what is registered as a value; what a host registered otherwise is the host's.</summary>
        private YiXinWeiGongBuilder Change<T>(Func<T, T> change)
            where T : class
        {
            var now = builder.Services.Last(service => service.ServiceType == typeof(T)).ImplementationInstance as T
                ?? throw new InvalidOperationException($"{typeof(T).Name} was registered by the host; add to that.");
            builder.Services.Replace(ServiceDescriptor.Singleton(change(now)));
            return builder;
        }
    }
}
