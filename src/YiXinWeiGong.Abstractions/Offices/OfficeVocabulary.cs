namespace YiXinWeiGong.Offices;

/// <summary>The four levels of procuratorates (人民检察院组织法第十二条、第十三条); each level's number is one less than that of the level below.</summary>
public enum OfficeLevel
{
    /// <summary>Not said.</summary>
    [Label("未说明", "Not stated")]
    None = 0,

    /// <summary>The Supreme People's Procuratorate (最高人民检察院).</summary>
    [Label("最高人民检察院", "Supreme")]
    Supreme = 1,

    /// <summary>A province, autonomous region or municipality directly under the central government (省级).</summary>
    [Label("省级人民检察院", "Provincial")]
    Provincial = 2,

    /// <summary>A city divided into districts, an autonomous prefecture, or a branch (设区的市级).</summary>
    [Label("设区的市级人民检察院", "Municipal")]
    Municipal = 3,

    /// <summary>A county, city or district (基层).</summary>
    [Label("基层人民检察院", "Basic")]
    Basic = 4,
}

/// <summary>How a procuratorate stands to the territorial tree (人民检察院组织法第十二条至第十六条).</summary>
public enum OfficeKind
{
    /// <summary>Not said.</summary>
    [Label("未说明", "Not stated")]
    None = 0,

    /// <summary>Of an administrative division (地方人民检察院).</summary>
    [Label("地方人民检察院", "Territorial")]
    Territorial = 1,

    /// <summary>A branch that a provincial procuratorate set up (人民检察院分院).</summary>
    [Label("人民检察院分院", "Branch")]
    Branch = 2,

    /// <summary>Of the Xinjiang Production and Construction Corps (新疆生产建设兵团).</summary>
    [Label("兵团人民检察院", "Corps")]
    Corps = 3,

    /// <summary>Military (军事检察院).</summary>
    [Label("军事检察院", "Military")]
    Military = 4,

    /// <summary>Railway transport (铁路运输检察院).</summary>
    [Label("铁路运输检察院", "Railway")]
    Railway = 5,

    /// <summary>Set up in a special area such as a development zone (特定区域).</summary>
    [Label("特定区域人民检察院", "Special area")]
    SpecialArea = 6,
}
