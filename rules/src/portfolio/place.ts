/** Where fictional consumers live: a city, its zone and the dialling codes people there have. */
export interface Place {
  readonly city: string;
  readonly region: string;
  readonly tz: string;
  /** National area codes without trunk prefix. */
  readonly areaCodes: readonly string[];
  /** Leading digits of the postal code. */
  readonly postal: string;
}

export const countries = ['US', 'CN', 'GB', 'AU'] as const;
export type Country = (typeof countries)[number];

const place = (city: string, region: string, tz: string, areaCodes: string, postal: string): Place => ({
  city,
  region,
  tz,
  areaCodes: areaCodes.split(' ').filter(Boolean),
  postal,
});

const eastern = 'America/New_York';
const central = 'America/Chicago';
const mountain = 'America/Denver';
const pacific = 'America/Los_Angeles';
const china = 'Asia/Shanghai';

export const places: Readonly<Record<Country, readonly Place[]>> = {
  US: [
    place('New York', 'NY', eastern, '212 646 718 917 347 929', '100'),
    place('Buffalo', 'NY', eastern, '716', '142'),
    place('Boston', 'MA', eastern, '617 857', '021'),
    place('Worcester', 'MA', eastern, '508 774', '016'),
    place('Washington', 'DC', eastern, '202', '200'),
    place('Philadelphia', 'PA', eastern, '215 267 445', '191'),
    place('Atlanta', 'GA', eastern, '404 470 678 770', '303'),
    place('Miami', 'FL', eastern, '305 786', '331'),
    place('Charlotte', 'NC', eastern, '704 980', '282'),
    place('Columbus', 'OH', eastern, '614 380', '432'),
    place('Detroit', 'MI', 'America/Detroit', '313', '482'),
    place('Indianapolis', 'IN', 'America/Indiana/Indianapolis', '317 463', '462'),
    place('Chicago', 'IL', central, '312 773 872', '606'),
    place('Houston', 'TX', central, '713 281 832 346', '770'),
    place('Dallas', 'TX', central, '214 469 972', '752'),
    place('Minneapolis', 'MN', central, '612', '554'),
    place('St. Louis', 'MO', central, '314', '631'),
    place('Nashville', 'TN', central, '615 629', '372'),
    place('Denver', 'CO', mountain, '303 720', '802'),
    place('Salt Lake City', 'UT', mountain, '801 385', '841'),
    place('Albuquerque', 'NM', mountain, '505', '871'),
    place('Phoenix', 'AZ', 'America/Phoenix', '602 480 623', '850'),
    place('Los Angeles', 'CA', pacific, '213 310 323 424 818', '900'),
    place('San Diego', 'CA', pacific, '619 858', '921'),
    place('San Francisco', 'CA', pacific, '415 628', '941'),
    place('Seattle', 'WA', pacific, '206 253 425', '981'),
    place('Spokane', 'WA', pacific, '509', '992'),
    place('Portland', 'OR', pacific, '503 971', '972'),
    place('Las Vegas', 'NV', pacific, '702 725', '891'),
    place('Anchorage', 'AK', 'America/Anchorage', '907', '995'),
    place('Honolulu', 'HI', 'Pacific/Honolulu', '808', '968'),
  ],
  CN: [
    place('北京', '北京', china, '', '100'),
    place('上海', '上海', china, '', '200'),
    place('天津', '天津', china, '', '300'),
    place('重庆', '重庆', china, '', '400'),
    place('广州', '广东', china, '', '510'),
    place('深圳', '广东', china, '', '518'),
    place('杭州', '浙江', china, '', '310'),
    place('南京', '江苏', china, '', '210'),
    place('苏州', '江苏', china, '', '215'),
    place('成都', '四川', china, '', '610'),
    place('武汉', '湖北', china, '', '430'),
    place('长沙', '湖南', china, '', '410'),
    place('郑州', '河南', china, '', '450'),
    place('济南', '山东', china, '', '250'),
    place('青岛', '山东', china, '', '266'),
    place('西安', '陕西', china, '', '710'),
    place('沈阳', '辽宁', china, '', '110'),
    place('福州', '福建', china, '', '350'),
    place('昆明', '云南', china, '', '650'),
    place('乌鲁木齐', '新疆', china, '', '830'),
  ],
  GB: [
    place('London', 'ENG', 'Europe/London', '20', 'SE1'),
    place('Manchester', 'ENG', 'Europe/London', '161', 'M1'),
    place('Leeds', 'ENG', 'Europe/London', '113', 'LS1'),
    place('Birmingham', 'ENG', 'Europe/London', '121', 'B1'),
    place('Liverpool', 'ENG', 'Europe/London', '151', 'L1'),
    place('Edinburgh', 'SCT', 'Europe/London', '131', 'EH1'),
    place('Glasgow', 'SCT', 'Europe/London', '141', 'G1'),
    place('Cardiff', 'WLS', 'Europe/London', '29', 'CF10'),
    place('Belfast', 'NIR', 'Europe/London', '28', 'BT1'),
  ],
  AU: [
    place('Sydney', 'NSW', 'Australia/Sydney', '2', '200'),
    place('Melbourne', 'VIC', 'Australia/Melbourne', '3', '300'),
    place('Brisbane', 'QLD', 'Australia/Brisbane', '7', '400'),
    place('Adelaide', 'SA', 'Australia/Adelaide', '8', '500'),
    place('Perth', 'WA', 'Australia/Perth', '8', '600'),
    place('Hobart', 'TAS', 'Australia/Hobart', '3', '700'),
    place('Darwin', 'NT', 'Australia/Darwin', '8', '080'),
  ],
};
